-- What was added stays as it was added.

create trigger document_no_update before update on document
begin select raise(abort, 'documents are never changed: set them aside'); end;

create trigger document_no_delete before delete on document
begin select raise(abort, 'documents are never deleted: set them aside'); end;

create trigger document_part_no_update before update on document_part
begin select raise(abort, 'documents are never changed: set them aside'); end;

create trigger document_part_no_delete before delete on document_part
begin select raise(abort, 'documents are never deleted: set them aside'); end;

create trigger document_set_aside_no_update before update on document_set_aside
begin select raise(abort, 'what was said of a document is never changed'); end;

create trigger document_set_aside_no_delete before delete on document_set_aside
begin select raise(abort, 'what was said of a document is never deleted'); end;

//! Words of the people around a case, and of how somebody is reached without harm.

words! {
    TITLE = "People and how to reach them";
    LINK = "People and how to reach them";
    REACH = "How to reach the person";
    NO_REACH = "No number or address is recorded. Ask the person first which way is safe.";
    INTERPRETER = "Interpreter";
    NO_INTERPRETER = "No interpreter need is recorded beside the language.";
    NOT_FAMILY = "Never through family or friends.";
    PROFESSIONALS = "Professionals, and what each may be told";
    NO_PROFESSIONALS = "Nobody else is recorded yet. Add the solicitor, the social worker, the doctor.";
    ADD_POINT = "Add a way to reach the person";
    ADD_INTERPRETER = "Say which interpreter is needed";
    ADD_PROFESSIONAL = "Add a professional";
    END = "Does not hold any more";
    LANGUAGE_OF_CASE = "Language they speak best:";

    MEANS = "By what?";
    CHOOSE_MEANS = "Choose by what the person is reached";
    VALUE = "Number or address";
    ENTER_VALUE = "Enter the number or the address";
    SAFE = "Is it safe?";
    CHOOSE_SAFE = "Choose whether it is safe";
    TIMES = "When (optional)";
    TIMES_HINT = "For example: weekdays after 4pm.";
    VOICEMAIL = "May a message be left?";
    CHOOSE_VOICEMAIL = "Choose whether a message may be left";
    CODE_WORD = "Code word (optional)";
    CODE_WORD_HINT = "What is said first, so that they know who it is.";
    ANSWERED_BY = "Who else may answer (optional)";

    LANGUAGE = "Language";
    ENTER_LANGUAGE = "Enter the language";
    DIALECT = "Dialect (optional)";
    GENDER = "Who should it be?";
    CHOOSE_GENDER = "Choose who it should be, or Not asked yet";
    NOT = "Whom not (optional)";
    NOT_HINT = "For example: nobody from the same town.";

    PROFESSION = "What do they do?";
    CHOOSE_PROFESSION = "Choose what they do";
    NAME = "Name";
    ENTER_NAME = "Enter the name of the professional";
    ORGANISATION = "Organisation (optional)";
    REACHED_BY = "Phone or email (optional)";
    AGREED = "Did the person agree that they are told?";
    CHOOSE_AGREED = "Choose whether the person agreed";
    TOLD = "What may they be told?";
    TOLD_HINT = "For example: appointments and travel. Nothing of the account of exploitation.";
    ENTER_TOLD = "Say what they may be told";
    MAY_BE_TOLD = "May be told";
    SAVE = "Save";
}

/// The name of a form that ends one of them.
pub fn end_form(place: usize) -> String {
    format!("{END} ({place})")
}

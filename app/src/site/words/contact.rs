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
    RELATED = "Family, dependants, and those exploited with them";
    NO_RELATED = "Nobody is recorded yet. Children and others who depend on them are asked for in a referral.";
    ADD_RELATED = "Add somebody who belongs to the person";
    NAMES = "Other names";
    NO_NAMES = "No other name is recorded. Somebody looked for by another name is not found.";
    ADD_NAME = "Add another name";
    NAME_HIDDEN = "The name itself is not shown here. The person is found by it.";
    NUMBERS = "Other numbers";
    NO_NUMBERS = "No other number is recorded.";
    ADD_NUMBER = "Add another number";
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

    NAME_KIND = "What kind of name?";
    CHOOSE_NAME_KIND = "Choose what kind of name it is";
    OTHER_NAME = "The name";
    OTHER_NAME_HINT = "In any script. It is recorded when somebody looks at it.";
    ENTER_OTHER_NAME = "Enter the name";
    RELATION = "Who are they to the person?";
    CHOOSE_RELATION = "Choose who they are to the person";
    CALLED = "How they are called";
    ENTER_CALLED = "Enter how they are called";
    THEIR_BIRTH = "Date of birth (if you know it)";
    BORN = "Born";
    WHEREABOUTS = "Where are they?";
    CHOOSE_WHEREABOUTS = "Choose where they are";
    THEIR_TOLD_HINT = "For example: nothing. Family may be in touch with the traffickers.";
    NUMBER_KIND = "What kind of number?";
    CHOOSE_NUMBER_KIND = "Choose what kind of number it is";
    NUMBER = "The number";
    NUMBER_HINT = "As it stands on the paper.";
    ENTER_NUMBER = "Enter the number";
    NO_DIGIT = "The number must have at least one figure in it";
    SAVE = "Save";
}

/// The name of a form that ends one of them.
pub fn end_form(place: usize) -> String {
    format!("{END} ({place})")
}

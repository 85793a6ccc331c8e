//! Words of Help and of the accessibility page.

words! {
    TITLE = "Help";
    INTRO = "Short answers to what people ask most. If you are stuck, ask your team lead.";
    RECORD = "Record what happened";
    RECORD_1 = "Open the case and press Record an event. Choose what happened and give the date.";
    RECORD_2 = "Before anything is saved you see what it changes: new deadlines, moved ones, and the stage of the case.";
    WRONG = "Put a mistake right";
    WRONG_1 = "Find the entry in the timeline and press Correct this entry. Say why.";
    WRONG_2 = "The old entry stays readable. Deadlines that came from it move, and show where they were before.";
    WORKED_OUT = "How deadlines are worked out";
    WORKED_OUT_1 = "Every deadline has a line called How we worked this out. It shows the start date, the count and the source.";
    WORKED_OUT_2 = "If your letter gives another date, follow the letter and ask the legal adviser.";
    THREE = "Three kinds of date";
    THREE_1 = "Must be done by is a legal limit. Missing it can cost the person their right.";
    THREE_2 = "Aim to do by is our own target. Expected by is when others say they will act.";
    CONFIRM = "What Date not confirmed means";
    CONFIRM_1 = "Somebody told us the date and we have not seen the letter. Confirm it as soon as the letter is here.";
    HAND = "Give a case to somebody else";
    HAND_1 = "On the page of the case choose a colleague of your team and press Hand over. What was to be done goes along.";
    HAND_2 = "Another team has to take it first: follow Who held it, and other teams. Until then it stays with you.";
    CLOSE = "Close a case";
    CLOSE_1 = "Follow Close this case. While a date in law is open, you are asked who keeps it. It can be opened again.";
    HIDE = "Hide the screen";
    HIDE_1 = "Press Hide screen, or the Shift key three times. The page goes blank and you sign in to go on.";
    HIDE_2 = "What you were typing in a form is kept.";
    SEEN = "If somebody has seen what they should not";
    SEEN_1 = "Hide the screen first. Then tell your manager today, even if you are not certain.";
    AFFECTED = "If this work is affecting you";
    AFFECTED_1 = "That happens to many people who do it. Talk to your supervisor. You can ask for a break from a case.";

    ACCESS = "Accessibility";
    ACCESS_INTRO = "Waymark is made so that everybody on the team can use it.";
    ACCESS_DO = "What you can do";
    ACCESS_KEYS = "Use every page with the keyboard alone.";
    ACCESS_ZOOM = "Make text up to four times larger without losing any of it.";
    ACCESS_READER = "Listen to every page with a screen reader.";
    ACCESS_DARK = "Choose light, dark or high contrast in your device. The pages follow.";
    ACCESS_SCRIPT = "Turn scripts off. Every form still works.";
    ACCESS_TIME = "Take your time. What you were typing in a form is kept when you are signed out.";
    ACCESS_TESTED = "How we check";
    ACCESS_TESTED_1 = "Every page is checked by three programs against WCAG 2.2 AA before each release, in light, dark and on a small screen.";
    ACCESS_TELL = "If something does not work for you";
    ACCESS_TELL_1 = "Tell the person who looks after Waymark in your charity. Say which page and what you use.";
}

//! Words about backups that are late, for administrators.

words! {
    NO_BACKUP = "No backup has been made";
    BACKUP_LATE = "The backup is late";
    BACKUP_WHY = "If this server broke now, everything recorded since the last backup would be lost.";
    BACKUP_DO = "Ask whoever looks after the server to run the backup today.";
    NO_DRILL = "Nobody has tried to restore a backup";
    DRILL_LATE = "It is time to try a backup";
    DRILL_WHY = "A backup that nobody can open is no backup.";
    DRILL_DO = "Ask a trustee to bring their key, and whoever looks after the server to run the drill.";
}

/// When the last good backup was made.
pub fn last_backup(day: &str, time: &str) -> String {
    format!("The last good backup is of {day}, {time}.")
}

/// When a backup was last restored.
pub fn last_drill(day: &str, time: &str) -> String {
    format!("The last try that worked was on {day}, {time}.")
}

/** What is remembered of the folder that backups are written into. */
export const backupFolderSetting = "backup folder";
/** What is remembered of the folder that own articles come from. */
export const articlesFolderSetting = "articles folder";

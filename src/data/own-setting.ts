/** Set once a reader has added something: a page then looks for it at once. */
export const hasOwnSetting = "has own articles";

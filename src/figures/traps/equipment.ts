/** What an army loses or sends beside people. */
export const EQUIPMENT =
  /^(tank|drone|aircraft|missile|artillery system|armou?red vehicle|vehicle|ship|helicopter|gun|plane|rocket|howitzer|mortar|truck|fighter jet|warplane|UAV|bomb|shell|warship|submarine|boat)$/;

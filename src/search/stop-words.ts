/** Words that say nothing about what is meant. */
export const idle = new Set(
  'a an and are as at be been but by did do does for from had has have he her his how i in into is it its me my of on or our she so that the their them then there they this to was we were what when where which who whom why will with would you your about after before e ul ur'.split(
    ' ',
  ),
);

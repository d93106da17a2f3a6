/** Words that say nothing about what is meant. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after an and any are as at be been before but by can could did do does e for from had has have he her him his ' +
    'happen happened happening how i if in into is it its me my of on or our she should so such than that the their them then there they this to ul ur ' +
    'arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt ones shouldnt wasnt werent wont wouldnt was we were what when where which who whom why will with would you your'
  ).split(' '),
);

/** Those that stand in most records, so that looking for them costs much and tells nothing. */
export const everywhere: ReadonlySet<string> = new Set(
  'a an and are as at be by for from has have he his in is it its of on or that the their they to was were with'.split(
    ' ',
  ),
);

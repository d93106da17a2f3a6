/** Copies a text where the browser allows it, and else shows it to be copied by hand. */

/** @returns what the reader is told */
export async function copy(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    // Refused, or there is no clipboard, as on pages that are not served securely.
    return window.prompt('Your browser does not allow copying. Copy this by hand:', text) === null
      ? 'Nothing was copied'
      : '';
  }
}

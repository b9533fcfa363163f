/**
 * Data as JSON that is safe in a script element: nothing in it can end the element or begin a
 * comment (HTML Standard, “Restrictions for contents of script elements”). Parsing the JSON gives
 * back the same data.
 */
export function scriptData(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

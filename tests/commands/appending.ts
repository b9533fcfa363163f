// Preloaded into a command (node --import): each time that it has read a file, somebody else appends
// to the file, as many times as the environment says.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { APPENDED_FILE, APPENDED_TIMES = '0' } = process.env;
const { readFileSync } = fs;
let times = Number(APPENDED_TIMES);

fs.readFileSync = ((...inputs: Parameters<typeof readFileSync>) => {
  const content = readFileSync(...inputs);
  if (inputs[0] === APPENDED_FILE && times-- > 0) fs.appendFileSync(APPENDED_FILE, 'x');
  return content;
}) as typeof readFileSync;
syncBuiltinESMExports();

import { robots } from '../lib/files.js';

export function GET() {
  return new Response(robots());
}

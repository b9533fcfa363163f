// Builds a site with a worker pool, however small it is. Arguments: content root, output folder.
import { diskFaultOf } from '../../src/commands/disk-fault.ts';
import { build } from './three-states.ts';

const [content = '', output = ''] = process.argv.slice(2);
try {
  await build(content, output, { parallelism: { threads: 2, threshold: 1 } });
} catch (fault) {
  console.error(diskFaultOf(fault)?.message ?? fault);
  process.exitCode = 1;
}

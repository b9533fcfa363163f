import nunjucks from 'nunjucks';
import { address, href } from '../archive/pages/addresses.ts';
import type { Settings } from '../archive/settings.ts';
import { datesInWords } from './dates-in-words.ts';
import { interfaceWords } from './interface.ts';
import { GENERATOR } from './output/output-fault.ts';
import { TEMPLATES } from './project.ts';

/**
 * The one Nunjucks environment: what is undefined stops the build, what is printed is escaped,
 * and everything that a template may call beside its page is named here.
 */
export function environmentFor(settings: Settings): nunjucks.Environment {
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const globals = {
    ...interfaceWords(settings),
    inWords: datesInWords(settings),
    site: settings,
    generator: GENERATOR,
    links: {
      home: href(settings, address.home()),
      tags: href(settings, address.tags()),
      dates: href(settings, address.dates()),
      stylesheet: href(settings, address.stylesheet()),
      script: href(settings, address.script()),
      earlyScript: href(settings, address.earlyScript()),
      icon: href(settings, address.icon()),
    },
  };
  for (const [name, value] of Object.entries(globals)) env.addGlobal(name, value);
  return env;
}

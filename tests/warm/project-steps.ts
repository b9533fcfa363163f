import { appendFileSync, cpSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../src/project.ts';
import { replaceIn, writeSettings } from './copied-project.ts';
import type { Step, World } from './world.ts';

/** Where a comment reaches pages: in a layout, the first macro of a file, the last block of a page. */
const VISIBLE = /<\/main>|\{% endmacro %\}|\{% endblock %\}(?!.*\{% endblock %\})/s;

/** Steps of people who design the archive or configure it. */
export const projectSteps: Readonly<Record<string, Step>> = {
  'edit a template': {
    share: 5,
    changes: 'project',
    take(world) {
      const file = world.random.pick(filesOf(world, 'src/templates/**/*.njk'));
      const target = path.join(world.project.folder, file);
      const mark = VISIBLE.exec(readFileSync(target, 'utf8'))?.[0];
      if (mark === undefined) return undefined;
      const comment = `<!-- ${world.count++} -->`;
      replaceIn(target, VISIBLE, mark === '</main>' ? mark + comment : comment + mark);
      return `${file}: ${comment}`;
    },
  },
  'edit a style': {
    share: 2,
    changes: 'project',
    take(world) {
      const file = world.random.pick(filesOf(world, 'src/styles/*/*.css'));
      appendFileSync(path.join(world.project.folder, file), `.x { order: ${world.count++} }\n`);
      return file;
    },
  },
  'edit a script': {
    share: 1,
    changes: 'project',
    take({ project, random, count }) {
      const file = random.pick(['src/scripts/site.ts', 'src/scripts/early.ts']);
      appendFileSync(path.join(project.folder, file), `console.log(${count});\n`);
      return file;
    },
  },
  'break a template': {
    share: 1,
    changes: 'project',
    take(world) {
      const file = world.random.pick(filesOf(world, 'src/templates/pages/*.njk'));
      replaceIn(
        path.join(world.project.folder, file),
        /\{% block main %\}/,
        '$&{{ nothing.here }}',
      );
      return file;
    },
  },
  'break a style': {
    share: 1,
    changes: 'project',
    take({ project }) {
      appendFileSync(
        path.join(project.folder, 'src/styles/site.css'),
        '@import "./nowhere.css";\n',
      );
      return 'src/styles/site.css';
    },
  },
  'undo all edits of the project': {
    share: 1,
    changes: 'project',
    take(world) {
      restoreProject(world);
      return '';
    },
  },
  'change a setting': {
    share: 2,
    changes: 'settings',
    take(world) {
      const { random, settings } = world;
      const changed = random.pick([
        { pathPrefix: random.pick(['/', '/x/', '/news/archive/']) },
        { storiesPerPage: random.between(1, 4) },
        { latest: random.between(1, 4) },
        { digits: random.pick(['latn', 'arab'] as const) },
        { title: { ...settings.title, en: `Title ${world.count++}` } },
      ]);
      world.settings = { ...settings, ...changed };
      writeSettings(world.project, world.settings);
      return JSON.stringify(changed);
    },
  },
  'include drafts, or leave them out': {
    share: 1,
    changes: 'settings',
    take(world) {
      world.drafts = !world.drafts;
      return world.drafts ? 'in' : 'out';
    },
  },
};

/** Restores the copy to the state of the project. */
export function restoreProject({ project }: World): void {
  for (const folder of ['src/templates', 'src/styles', 'src/scripts']) {
    for (const file of globSync(`${folder}/**/*.*`, { cwd: PROJECT })) {
      const [own, copied] = [path.join(PROJECT, file), path.join(project.folder, file)];
      if (!readFileSync(own).equals(readFileSync(copied))) cpSync(own, copied);
    }
  }
}

function filesOf({ project }: World, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: project.folder }).toSorted();
}

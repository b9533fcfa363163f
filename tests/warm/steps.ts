import { contentSteps } from './content-steps.ts';
import { cacheSteps, outputSteps } from './damage-steps.ts';
import { faultSteps } from './fault-steps.ts';
import { permalinkSteps } from './permalink-steps.ts';
import { projectSteps } from './project-steps.ts';
import type { Step, World } from './world.ts';

/** All steps, by their names. */
export const STEPS: Readonly<Record<string, Step>> = {
  ...contentSteps,
  ...permalinkSteps,
  ...faultSteps,
  ...projectSteps,
  ...outputSteps,
  ...cacheSteps,
};

const NAMES = Object.entries(STEPS).flatMap(([name, { share }]) =>
  Array.from({ length: share }, () => name),
);

/** A step that was taken. */
export interface Taken {
  readonly changes: Step['changes'];
  /** What it did, in words. */
  readonly what: string;
}

/** Takes a step drawn at random from those that can be taken. */
export async function takeStep(world: World): Promise<Taken> {
  let isRepaired = false;
  for (;;) {
    const name = world.random.pick(NAMES);
    const step = STEPS[name];
    if (!step) continue;
    // Who works on the content begins with sound files.
    if (step.changes === 'content') isRepaired = world.content.repair() || isRepaired;
    const what = await step.take(world);
    if (step.changes === 'content') world.content.save();
    if (what !== undefined)
      return { changes: isRepaired ? 'content' : step.changes, what: `${name}: ${what}` };
  }
}

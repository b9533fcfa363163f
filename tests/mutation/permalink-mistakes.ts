// The mistakes in permalinks alone: their mutants need not run all the others.
import { permalinkMistakes } from '../unit/mistakes/permalinks.ts';
import { testMistakes } from '../unit/mistakes/test-mistakes.ts';

testMistakes('permalinks', permalinkMistakes);

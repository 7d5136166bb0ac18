import { isQuiet } from './machine.ts';

it('is quiet while no more than half of the cores are busy', () => {
  expect(isQuiet({ load: 1, cores: 2 })).toBe(true);
  expect(isQuiet({ load: 1.01, cores: 2 })).toBe(false);
});

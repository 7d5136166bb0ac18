import preset from '../../jest.preset.mjs';
export default { ...preset, displayName: 'lists', rootDir: import.meta.dirname, coverageDirectory: 'coverage' };

import preset from '../../jest.nest.preset.mjs';
export default { ...preset, displayName: 'platform', rootDir: import.meta.dirname, coverageDirectory: 'coverage' };

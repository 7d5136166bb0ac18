import preset from '../../jest.preset.mjs';
export default { ...preset, displayName: 'projections', rootDir: import.meta.dirname, coverageDirectory: 'coverage' };

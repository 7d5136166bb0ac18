import preset from '../../jest.nest.preset.mjs';
export default { ...preset, displayName: 'standalone', rootDir: import.meta.dirname, coverageDirectory: 'coverage' };

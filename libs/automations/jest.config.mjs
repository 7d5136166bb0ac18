import preset from '../../jest.preset.mjs';
export default { ...preset, displayName: 'automations', rootDir: import.meta.dirname, coverageDirectory: 'coverage' };

import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const layer = (name, may, extra = {}) => ({
  sourceTag: `layer:${name}`,
  onlyDependOnLibsWithTags: may.map((tag) => `layer:${tag}`),
  ...extra,
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out-tsc/**', '**/coverage/**', '**/*.d.ts', '.nx/**', 'data/**'] },
  { plugins: { '@nx': nx } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    // Without these two flags, consistent-type-imports --fix turns injected classes into type imports and breaks Nest's injection.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            layer('events', ['events'], {
              allowedExternalImports: ['zod', 'canonicalize', 'fast-check', 'edtf', 'ajv/**', '@jest/globals'],
            }),
            layer('domain', ['domain', 'events'], { allowedExternalImports: ['immer', 'fast-check', '@jest/globals'] }),
            layer('event-store', ['event-store', 'events'], { bannedExternalImports: ['@nestjs/*'] }),
            layer('postgres', ['postgres'], { bannedExternalImports: ['@nestjs/*'] }),
            layer('projections', ['projections', 'domain', 'events', 'event-store', 'postgres'], {
              bannedExternalImports: ['@nestjs/*'],
            }),
            layer('lists', ['lists', 'domain', 'events'], { bannedExternalImports: ['@nestjs/*'] }),
            layer('automations', ['automations', 'domain', 'events', 'event-store', 'postgres'], {
              bannedExternalImports: ['@nestjs/*'],
            }),
            layer('platform', ['platform']),
            layer('bench', ['bench', 'projections', 'event-store', 'events'], { bannedExternalImports: ['@nestjs/*'] }),
            layer('app', [
              'app',
              'platform',
              'lists',
              'automations',
              'projections',
              'postgres',
              'event-store',
              'domain',
              'events',
            ]),
          ],
        },
      ],
    },
  },
  {
    // The rules of an alliance are pure: no clock, no randomness, no platform (ARCHITECTURE.md).
    files: ['libs/domain/src/**/*.ts', 'libs/events/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/events/src/integrity/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'pure TypeScript: no platform imports' }] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'the clock comes in with the command' },
        { object: 'Math', property: 'random', message: 'ids come in with the command' },
        { object: 'crypto', property: 'randomUUID', message: 'ids come in with the command' },
      ],
    },
  },
);

import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['.astro/', '.cache/', 'dist/', 'coverage/', 'lib/', '**/fixtures/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  { languageOptions: { globals: globals.node } },
  {
    files: ['src/client/**', 'src/components/**', 'src/layouts/**', 'src/pages/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Documents hold full-width spaces and control characters, and the code that tidies them names them.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'no-control-regex': 'off',
    },
  },
  // Commands and the programs that tests start speak on the terminal.
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
);

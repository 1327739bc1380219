// @ts-check
import { defineConfig } from 'astro/config';
import { hyokasho } from './src/integration/hyokasho.ts';

export default defineConfig({ integrations: [hyokasho({ content: 'content' })] });

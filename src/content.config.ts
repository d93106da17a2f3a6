/** Astro renders the sections' MDX from here. Records and front matter are read, checked and linked by src/content alone. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentRoot } from './content/root.ts';

export const collections = {
  sections: defineCollection({
    loader: glob({ base: `${contentRoot()}/sections`, pattern: '*.mdx' }),
  }),
};

/** Astro renders the MDX of sections and tours from here. Records and front matter are read, checked and linked by src/content alone. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentRoot } from './content/root.ts';

const prose = (folder: string) =>
  defineCollection({
    loader: glob({
      // A dossier may have no tours; the folder that is watched must exist.
      base: contentRoot(),
      pattern: `${folder}/*.mdx`,
      generateId: ({ entry }) => entry.slice(folder.length + 1, -'.mdx'.length),
    }),
  });

export const collections = { sections: prose('sections'), tours: prose('tours') };

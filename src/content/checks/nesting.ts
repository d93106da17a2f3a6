/** No place lies within itself. */
import type { Check } from './check.ts';

export const nesting: Check = ({ places }) => {
  const around = new Map(places.map((place) => [place.id, place.in]));
  return places.flatMap((place) => {
    const passed = new Set<string>();
    for (let at = place.in; at !== undefined && !passed.has(at); at = around.get(at)) {
      if (at === place.id) {
        const way = [place.id, ...passed, place.id].map((id) => `"${id}"`).join(' in ');
        return [
          {
            file: place.file,
            field: 'in',
            message: `a place cannot lie within itself (${way}); name a larger one.`,
          },
        ];
      }
      passed.add(at);
    }
    return [];
  });
};

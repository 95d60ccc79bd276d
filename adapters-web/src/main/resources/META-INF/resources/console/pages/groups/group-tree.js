/**
 * Groups as a tree, drawn as a list: each with how deep it lies, those below it right after it. Whose parent is not to be seen stands
 * at the top.
 *
 * @param found whether a group is looked for; those above it are there as well
 * @returns `[{group, depth, below}]`, `below` being how many lie directly beneath
 */
export function tree(groups, found = () => true) {
  const byName = new Map(groups.map(group => [group.name, group]));
  const below = Map.groupBy(groups, group => byName.has(group.parent) ? group.parent : null);
  const lines = [];
  const draw = (name, depth) => {
    for (const group of below.get(name) ?? []) {
      const at = lines.length;
      lines.push({group, depth, below: (below.get(group.name) ?? []).length});
      draw(group.name, depth + 1);
      if (lines.length === at + 1 && !found(group)) {
        lines.pop();
      }
    }
  };
  draw(null, 0);
  return lines;
}

/** The names of a group and of all below it. */
export function withThoseBelow(name, groups) {
  const names = new Set([name]);
  let before;
  do {
    before = names.size;
    groups.filter(group => names.has(group.parent)).forEach(group => names.add(group.name));
  } while (names.size > before);
  return names;
}

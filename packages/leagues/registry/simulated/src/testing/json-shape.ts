/** How often a JSON path occurs, how often its parent does, and with which types. */
interface PathUse {
  count: number;
  types: Set<string>;
}

export type JsonShape = Map<string, PathUse>;

/** Every path of the values: `$.events[].id`. Keys that are ids (`ID12345`) count as one path. */
export function jsonShape(values: readonly unknown[]): JsonShape {
  const shape: JsonShape = new Map();
  for (const value of values) visit(shape, '$', value);
  return shape;
}

function visit(shape: JsonShape, path: string, value: unknown): void {
  const use = shape.get(path) ?? { count: 0, types: new Set() };
  shape.set(path, use);
  use.count += 1;
  use.types.add(typeOf(value));
  if (Array.isArray(value)) {
    for (const element of value) visit(shape, `${path}[]`, element);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) visit(shape, `${path}.${key.replace(/^ID\d+$/, 'ID*')}`, child);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Fields that every object at their place has. Elements of lists are no fields: a list may be empty. */
function constantFields(shape: JsonShape): string[] {
  return [...shape].flatMap(([path, { count }]) => {
    const parent = shape.get(path.slice(0, path.lastIndexOf('.')));
    const constant = !path.endsWith('[]') && !path.endsWith('ID*') && parent !== undefined && parent.count === count;
    return constant ? [path] : [];
  });
}

/** The places where a shape differs from the model: unknown paths, and types that the model never has there. */
export function strangePaths(shape: JsonShape, model: JsonShape): string[] {
  return [...shape].flatMap(([path, { types }]) => {
    const known = model.get(path);
    if (!known) return [`${path} is unknown`];
    return [...types]
      .filter((type) => !known.types.has(type))
      .map((type) => `${path} is ${type}, not ${[...known.types].join(' or ')}`);
  });
}

/** Fields that the model always has in these parts and that some of the shape's objects lack. */
export function lackingFields(shape: JsonShape, model: JsonShape, parts: RegExp): string[] {
  const own = new Set(constantFields(shape));
  return constantFields(model).filter((path) => {
    const parent = path.slice(0, path.lastIndexOf('.'));
    return parts.test(path) && shape.has(parent) && !own.has(path);
  });
}

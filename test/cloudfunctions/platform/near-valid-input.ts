import fc from 'fast-check'

/** As much of a valibot schema as making values for it needs. */
interface SchemaShape {
  readonly type: string
  readonly entries?: Readonly<Record<string, SchemaShape>>
  readonly options?: readonly unknown[]
  readonly item?: SchemaShape
  readonly wrapped?: SchemaShape
  readonly literal?: unknown
  readonly value?: SchemaShape
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

type Arbitrary = fc.Arbitrary<unknown>

/** Values that the schema takes, or nearly: now and then a member is missing, of another kind, or one too many. */
export function nearValid(schema: unknown, likely: Readonly<Record<string, readonly unknown[]>>): Arbitrary {
  return fromSchema(schema as SchemaShape, likely, '')
}

function fromSchema(
  schema: SchemaShape,
  likely: Readonly<Record<string, readonly unknown[]>>,
  field: string,
): Arbitrary {
  const known = likely[field]
  const made = byType(schema, likely, field)
  return known === undefined
    ? made
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made })
}

function byType(schema: SchemaShape, likely: Readonly<Record<string, readonly unknown[]>>, field: string): Arbitrary {
  const inner = (shape: SchemaShape | undefined) =>
    shape === undefined ? fc.anything() : fromSchema(shape, likely, field)
  switch (schema.type) {
    case 'strict_object':
    case 'object':
      return objectOf(schema.entries ?? {}, likely)
    case 'variant':
      return fc.oneof(...(schema.options ?? []).map(option => fromSchema(option as SchemaShape, likely, field)))
    case 'array':
      return fc.array(inner(schema.item), { maxLength: 4 })
    case 'optional':
      return fc.option(inner(schema.wrapped), { nil: undefined })
    case 'nullable':
      return fc.option(inner(schema.wrapped), { nil: null })
    case 'record':
      return fc.dictionary(fc.constantFrom('retailer', 'city', 'regional', 'general', 'x'), inner(schema.value), {
        maxKeys: 5,
      })
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []))
    case 'literal':
      return fc.constant(schema.literal)
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numberIn(schema)
    case 'string':
      return textLike(schema)
    default:
      throw new Error(`no values for schemas of type ${schema.type}`)
  }
}

function objectOf(
  entries: Readonly<Record<string, SchemaShape>>,
  likely: Readonly<Record<string, readonly unknown[]>>,
): Arbitrary {
  const whole = fc.record(
    Object.fromEntries(Object.entries(entries).map(([key, shape]) => [key, fromSchema(shape, likely, key)])),
  )
  const spoiled = fc
    .tuple(whole, fc.constantFrom(...Object.keys(entries), 'extra'), fc.anything())
    .map(([made, key, value]) => ({
      ...(made as object),
      [key]: value,
    }))
  return fc.oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: spoiled })
}

const requirementOf = ({ pipe = [] }: SchemaShape, type: string): unknown =>
  pipe.find(step => step.type === type)?.requirement

function numberIn(schema: SchemaShape): Arbitrary {
  const min = (requirementOf(schema, 'min_value') as number | undefined) ?? 0
  const max = (requirementOf(schema, 'max_value') as number | undefined) ?? 1000
  return fc.integer({ min, max: Math.min(max, Number.MAX_SAFE_INTEGER) })
}

function textLike(schema: SchemaShape): Arbitrary {
  const pattern = requirementOf(schema, 'regex')
  if (pattern instanceof RegExp) return fc.stringMatching(pattern)
  const max = (requirementOf(schema, 'max_length') as number | undefined) ?? 20
  return fc.string({ minLength: 1, maxLength: Math.min(max, 40) })
}

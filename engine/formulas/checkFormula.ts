import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs';
import { suggestName } from './nearestName.ts';
import { CONSTANTS, FUNCTIONS, LIMITS, OPERATORS } from './vocabulary.ts';

interface Walk {
  names: readonly string[];
  used: Set<string>;
  nodes: number;
}

/**
 * Walks a parsed formula and allows nothing but numbers, the given names, and the functions and
 * operators of the vocabulary. Returns the names used, or throws an Error that says what is wrong.
 */
export function checkFormula(root: MathNode, names: readonly string[]): Set<string> {
  const walk: Walk = { names, used: new Set(), nodes: 0 };
  visit(root, 1, walk);
  return walk.used;
}

function visit(node: MathNode, depth: number, walk: Walk): void {
  if (++walk.nodes > LIMITS.nodes) refuse(`has more than ${LIMITS.nodes} parts`);
  if (depth > LIMITS.depth) refuse(`is nested more than ${LIMITS.depth} levels deep`);
  for (const part of partsOf(node, walk)) visit(part, depth + 1, walk);
}

/** Checks one node and returns those under it. */
function partsOf(node: MathNode, walk: Walk): MathNode[] {
  switch (node.type) {
    case 'ConstantNode':
      checkConstant(node as ConstantNode);
      return [];
    case 'SymbolNode':
      checkName((node as SymbolNode).name, walk);
      return [];
    case 'ParenthesisNode':
      return [(node as ParenthesisNode).content];
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return [condition, trueExpr, falseExpr];
    }
    case 'RelationalNode': {
      // mathjs declares neither field of this node in its types, but documents both.
      const chain = node as RelationalNode & { conditionals: string[]; params: MathNode[] };
      for (const name of chain.conditionals) checkOperator(name, name);
      return chain.params;
    }
    case 'OperatorNode': {
      const { op, fn, args, implicit } = node as OperatorNode & { fn: string; implicit: boolean };
      if (implicit) refuse('leaves out a multiplication sign: write *');
      checkOperator(fn, op);
      return args;
    }
    case 'FunctionNode':
      return argumentsOf(node as FunctionNode);
    default:
      return refuse(FORBIDDEN[node.type] ?? `contains a ${node.type}, which is not allowed`);
  }
}

const FORBIDDEN: Readonly<Record<string, string>> = {
  AccessorNode: 'reads a property, which is not allowed',
  ArrayNode: 'contains a list, which is not allowed',
  AssignmentNode: 'assigns a value, which is not allowed',
  BlockNode: 'contains several statements, which is not allowed',
  FunctionAssignmentNode: 'defines a function, which is not allowed',
  IndexNode: 'reads an element, which is not allowed',
  ObjectNode: 'contains an object, which is not allowed',
  RangeNode: 'contains a range, which is not allowed',
};

function checkConstant({
  value,
}: ConstantNode<string | number | boolean | null | undefined>): void {
  if (value === undefined) refuse('is empty');
  if (typeof value === 'boolean') return;
  if (typeof value !== 'number') refuse(`contains ${JSON.stringify(value)}, which is no number`);
  if (!Number.isFinite(value)) refuse(`contains ${value}, which is no finite number`);
}

function checkName(name: string, { names, used }: Walk): void {
  if (names.includes(name)) {
    used.add(name);
    return;
  }
  if (Object.hasOwn(CONSTANTS, name)) return;
  if (Object.hasOwn(FUNCTIONS, name)) refuse(`uses the function ${name} without its arguments`);
  const allowed = [...names, ...Object.keys(CONSTANTS)];
  refuse(`uses the unknown name "${name}"${suggestName(name, allowed) || listed(allowed)}`);
}

function checkOperator(name: string, written: string): void {
  if (!OPERATORS.has(name)) refuse(`uses the operator ${written}, which is not allowed`);
}

function argumentsOf({ fn, args }: FunctionNode): MathNode[] {
  // `a.b(x)` and `f(x)(y)` have no plain name in front of the parenthesis.
  if (fn.type !== 'SymbolNode') refuse('calls something that is no plain function');
  const { name } = fn;
  if (!Object.hasOwn(FUNCTIONS, name)) {
    const allowed = Object.keys(FUNCTIONS);
    refuse(`calls the unknown function "${name}"${suggestName(name, allowed) || listed(allowed)}`);
  }
  const [least, greatest] = FUNCTIONS[name];
  if (args.length < least || args.length > greatest) {
    const wanted = least === greatest ? `${least}` : `${least} to ${greatest}`;
    refuse(`gives ${name} ${args.length} arguments instead of ${wanted}`);
  }
  return args;
}

/** Names that the formula may use, unless there are too many for a sentence. */
function listed(names: readonly string[]): string {
  return names.length > 20 ? '' : `; known are ${names.join(', ')}`;
}

function refuse(complaint: string): never {
  throw new Error(complaint);
}

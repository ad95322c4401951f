// The Metadata API's own description of its types, read from the TypeScript form of its WSDL in @salesforce/types.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const declarations = new URL('../../../node_modules/@salesforce/types/lib/metadata.d.ts', import.meta.url);

/**
 * Types by name. A record has `members` (name -> { type, many, optional }) and `bases`, a choice has `values`,
 * another name for a type has `target`.
 */
export function readWsdlTypes() {
    const source = ts.createSourceFile(
        'metadata.d.ts',
        readFileSync(declarations, 'utf8'),
        ts.ScriptTarget.ES2022,
        true
    );
    const types = new Map();
    source.forEachChild((node) => {
        if (ts.isTypeAliasDeclaration(node)) {
            types.set(node.name.text, shapeOf(node.type));
        } else if (ts.isInterfaceDeclaration(node)) {
            types.set(node.name.text, { members: membersOf(node), bases: basesOf(node) });
        }
    });
    return types;
}

/** All members of a record, with those of its bases. */
export function allMembers(types, name) {
    const { members = new Map(), bases = [] } = types.get(name) ?? {};
    const inherited = bases.flatMap((base) => [...allMembers(types, base)]);
    return new Map([...inherited, ...members]);
}

function shapeOf(node) {
    if (ts.isTypeLiteralNode(node)) {
        return { members: membersOf(node), bases: [] };
    }
    if (ts.isIntersectionTypeNode(node)) {
        return intersectionOf(node.types.map(shapeOf));
    }
    const literals = ts.isUnionTypeNode(node) ? node.types : [node];
    if (literals.every((type) => ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal))) {
        return { values: new Set(literals.map((type) => type.literal.text)) };
    }
    return { target: nameOf(node) };
}

function intersectionOf(shapes) {
    return {
        members: new Map(shapes.flatMap((shape) => [...(shape.members ?? [])])),
        bases: shapes.map((shape) => shape.target).filter(Boolean)
    };
}

function membersOf(node) {
    return new Map(node.members.filter(ts.isPropertySignature).map((member) => [member.name.text, memberOf(member)]));
}

function memberOf(member) {
    const many = ts.isArrayTypeNode(member.type);
    return {
        type: nameOf(many ? member.type.elementType : member.type),
        many,
        optional: member.questionToken !== undefined
    };
}

function basesOf(node) {
    return (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => type.expression.getText()));
}

function nameOf(node) {
    return ts.isTypeReferenceNode(node) ? node.typeName.getText() : node.getText();
}

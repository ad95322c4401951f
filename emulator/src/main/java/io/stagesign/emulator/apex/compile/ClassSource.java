package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.ClassDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.InterfaceDeclarationContext;
import io.stagesign.emulator.apex.run.ApexType;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * A declared class together with the tree its members are read from.
 *
 * @param tree a class, an interface or a trigger declaration
 */
record ClassSource(ClassScope scope, ParserRuleContext tree) {

    /** Resolves the superclass and interfaces that the declaration names. */
    void resolveSupertypes() {
        List<ApexType> supertypes = new ArrayList<>();
        if (tree instanceof ClassDeclarationContext declaration) {
            if (declaration.typeRef() != null) {
                supertypes.add(scope.type(declaration.typeRef()));
            }
            if (declaration.typeList() != null) {
                declaration.typeList().typeRef().forEach(each -> supertypes.add(scope.type(each)));
            }
        } else if (tree instanceof InterfaceDeclarationContext declaration && declaration.typeList() != null) {
            declaration.typeList().typeRef().forEach(each -> supertypes.add(scope.type(each)));
        }
        scope.owner().setSupertypes(supertypes);
    }
}

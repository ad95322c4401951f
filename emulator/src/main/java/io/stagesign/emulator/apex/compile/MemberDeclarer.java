package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.ClassBodyDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.ClassDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.FieldDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.InterfaceDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.InterfaceMethodDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.MemberDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.MethodDeclarationContext;
import io.github.apexdevtools.apexparser.ApexParser.TypeRefContext;
import io.github.apexdevtools.apexparser.ApexParser.VariableDeclaratorContext;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.StoredField;
import io.stagesign.emulator.apex.run.UserClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Declares the methods, fields and properties of a class, and leaves the compilation of their code for later. */
final class MemberDeclarer {

    private final ClassScope scope;
    private final UserClass owner;
    private final MethodCompiler methods;
    private final Initialisers initialisers;
    private final Constructors constructors;

    MemberDeclarer(ClassScope scope, List<Runnable> later) {
        this.scope = scope;
        this.owner = scope.owner();
        this.methods = new MethodCompiler(scope, later);
        this.initialisers = new Initialisers(scope, methods);
        this.constructors = new Constructors(scope, methods, initialisers);
    }

    void declare(ParserRuleContext tree) {
        if (tree instanceof InterfaceDeclarationContext declaration) {
            declaration.interfaceBody().interfaceMethodDeclaration().forEach(this::signature);
        } else if (tree instanceof ClassDeclarationContext declaration) {
            declaration.classBody().classBodyDeclaration().forEach(this::member);
            initialisers.compile();
            constructors.complete();
        }
    }

    private void signature(InterfaceMethodDeclarationContext context) {
        owner.addMethod(new Method(
                owner,
                context.id().getText(),
                methods.types(context.formalParameters()),
                result(context.typeRef()),
                Modifiers.words(scope.file(), context.modifier())));
    }

    private ApexType result(@Nullable TypeRefContext reference) {
        return reference == null ? scope.type("void") : scope.type(reference);
    }

    private void member(ClassBodyDeclarationContext body) {
        MemberDeclarationContext member = body.memberDeclaration();
        if (body.block() != null) {
            initialisers.block(body.block(), body.STATIC() != null);
        } else if (member != null) {
            Set<String> modifiers = Modifiers.words(scope.file(), body.modifier());
            if (member.methodDeclaration() != null) {
                method(member.methodDeclaration(), modifiers);
            } else if (member.fieldDeclaration() != null) {
                fields(member.fieldDeclaration(), modifiers);
            } else if (member.propertyDeclaration() != null) {
                new Properties(scope, methods).declare(member.propertyDeclaration(), modifiers);
            } else if (member.constructorDeclaration() != null) {
                constructors.declare(member.constructorDeclaration(), modifiers);
            }
        }
    }

    /** Declares a method; one without a body is abstract. */
    void method(MethodDeclarationContext context, Set<String> modifiers) {
        Method method = new Method(
                        owner,
                        context.id().getText(),
                        methods.types(context.formalParameters()),
                        result(context.typeRef()),
                        modifiers)
                .named(MethodCompiler.names(context.formalParameters()));
        if (modifiers.contains("@future")) {
            throw scope.refuse(context, "unsupported: @future, use a queueable");
        }
        if (owner.methods(method.name()).stream().anyMatch(each -> each.sameParameters(method.parameters()))) {
            throw scope.refuse(context, "duplicate method " + method);
        }
        owner.addMethod(method);
        if (context.block() != null) {
            methods.body(method, context.formalParameters(), context.block());
        } else if (!modifiers.contains("abstract")) {
            throw scope.refuse(context, "method without a body " + method);
        }
    }

    private void fields(FieldDeclarationContext context, Set<String> modifiers) {
        ApexType type = scope.type(context.typeRef());
        boolean isStatic = modifiers.contains("static");
        for (VariableDeclaratorContext each : context.variableDeclarators().variableDeclarator()) {
            StoredField field = new StoredField(
                    owner, each.id().getText(), type, isStatic, owner.takeSlot(isStatic), new HashSet<>(modifiers));
            if (owner.field(field.name()) != null) {
                throw scope.refuse(each, "duplicate field " + field.name());
            }
            owner.addField(field);
            if (each.expression() != null) {
                initialisers.field(field, each.expression());
            }
        }
    }
}

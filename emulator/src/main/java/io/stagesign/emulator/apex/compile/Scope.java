package io.stagesign.emulator.apex.compile;

import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Method;
import io.stagesign.emulator.apex.run.StoredField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** The local variables of one method while it is compiled, and what kind of method it is. */
final class Scope {

    private final ClassScope classScope;
    private final boolean isStatic;
    private final ApexType returnType;
    private final @Nullable StoredField ownStore;
    private final Deque<Map<String, Local>> blocks = new ArrayDeque<>();
    private int next;
    private int most;

    /** A local variable or parameter. */
    record Local(String name, ApexType type, int slot) {}

    /**
     * Opens the scope of a method.
     *
     * @param ownStore in an accessor, the field that the property's own name means; otherwise null
     */
    Scope(ClassScope classScope, boolean isStatic, ApexType returnType, @Nullable StoredField ownStore) {
        this.classScope = classScope;
        this.isStatic = isStatic;
        this.returnType = returnType;
        this.ownStore = ownStore;
        open();
    }

    ClassScope owner() {
        return classScope;
    }

    boolean isStatic() {
        return isStatic;
    }

    ApexType returnType() {
        return returnType;
    }

    @Nullable StoredField ownStore() {
        return ownStore;
    }

    void open() {
        blocks.push(new HashMap<>());
    }

    void close() {
        blocks.pop();
    }

    /** Declares a variable in the innermost block; Apex allows no second one of that name in the method's open blocks. */
    Local declare(ParserRuleContext where, String name, ApexType type) {
        if (find(name) != null) {
            throw classScope.refuse(where, "duplicate variable " + name);
        }
        return declare(name, type);
    }

    /** Declares a variable that cannot clash. */
    Local declare(String name, ApexType type) {
        Local local = new Local(name, type, next++);
        most = Math.max(most, next);
        blocks.element().put(Method.key(name), local);
        return local;
    }

    @Nullable Local find(String name) {
        String key = Method.key(name);
        return blocks.stream()
                .map(block -> block.get(key))
                .filter(local -> local != null)
                .findFirst()
                .orElse(null);
    }

    /** Returns the variables that can be named at this point. */
    Map<String, Local> visible() {
        Map<String, Local> visible = new HashMap<>();
        blocks.descendingIterator().forEachRemaining(visible::putAll);
        return Map.copyOf(visible);
    }

    /** Returns how many local variables the method needs. */
    int slots() {
        return most;
    }
}

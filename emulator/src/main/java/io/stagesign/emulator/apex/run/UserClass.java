package io.stagesign.emulator.apex.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A class or interface of the program. */
public final class UserClass implements Declaration {

    private final String name;
    private final Kind kind;
    private final CodeUnit unit;
    private final @Nullable UserClass outer;
    private final Set<String> modifiers;
    private final Map<String, Declaration> inner = new LinkedHashMap<>();
    private final Map<String, List<Method>> methods = new LinkedHashMap<>();
    private final List<Method> constructors = new ArrayList<>();
    private final ClassFields fields = new ClassFields();
    private final Map<Method, Method> implementations = new ConcurrentHashMap<>();
    private List<ApexType> supertypes = List.of();
    private @Nullable Body staticInitialiser;

    /**
     * Declares a class without members.
     *
     * @param name with the outer class, for example {@code Outer.Inner}
     * @param modifiers lower-case words, and annotations with their at sign
     */
    public UserClass(String name, Kind kind, CodeUnit unit, @Nullable UserClass outer, Set<String> modifiers) {
        this.name = name;
        this.kind = kind;
        this.unit = unit;
        this.outer = outer;
        this.modifiers = Set.copyOf(modifiers);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    public CodeUnit unit() {
        return unit;
    }

    public @Nullable UserClass outer() {
        return outer;
    }

    /** Returns whether the declaration carries that word or, with its at sign, that annotation. */
    public boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    @Override
    public boolean isAbstract() {
        return kind == Kind.INTERFACE || has("abstract");
    }

    @Override
    public List<ApexType> supertypes() {
        return supertypes;
    }

    public void setSupertypes(List<ApexType> types) {
        supertypes = List.copyOf(types);
    }

    /** Returns the superclass if it is a class of the program. */
    public @Nullable UserClass superclass() {
        return supertypes.stream()
                .map(ApexType::declaration)
                .filter(each -> each instanceof UserClass other && other.kind == Kind.CLASS)
                .map(UserClass.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Declaration inner(String innerName) {
        return inner.get(Method.key(innerName));
    }

    public void addInner(String simpleName, Declaration declaration) {
        inner.put(Method.key(simpleName), declaration);
    }

    @Override
    public List<Method> methods(String methodName) {
        return methods.getOrDefault(Method.key(methodName), List.of());
    }

    /** Returns every method this class declares, in order of declaration. */
    public List<Method> methods() {
        return methods.values().stream().flatMap(List::stream).toList();
    }

    public void addMethod(Method method) {
        methods.computeIfAbsent(Method.key(method.name()), key -> new ArrayList<>())
                .add(method);
    }

    @Override
    public List<Method> constructors() {
        return constructors;
    }

    public void addConstructor(Method constructor) {
        constructors.add(constructor);
    }

    @Override
    public @Nullable Field field(String fieldName) {
        return fields.named(fieldName);
    }

    /** Returns the fields and properties this class declares, in order of declaration. */
    public List<Field> fields() {
        return fields.all();
    }

    public void addField(Field field) {
        fields.add(field);
    }

    /** Takes the next free slot of the objects, or of the static state, of this class. */
    public int takeSlot(boolean isStatic) {
        return fields.takeSlot(isStatic, superclass());
    }

    int instanceSlots() {
        return fields.instanceSlots(superclass());
    }

    int staticSlots() {
        return fields.staticSlots();
    }

    /** Returns the instance fields with a place of their own, inherited ones first. */
    public List<StoredField> storedFields() {
        return fields.stored(superclass());
    }

    @Nullable Body staticInitialiser() {
        return staticInitialiser;
    }

    public void setStaticInitialiser(Body body) {
        staticInitialiser = body;
    }

    /** Returns the instance method of that name and number of parameters, own or inherited. */
    public @Nullable Method instanceMethod(String methodName, int arity) {
        for (UserClass each = this; each != null; each = each.superclass()) {
            for (Method method : each.methods(methodName)) {
                if (!method.isStatic() && method.parameters().size() == arity) {
                    return method;
                }
            }
        }
        return null;
    }

    /** Returns what runs when that method is called on an object of this class: the method or its override. */
    public Method implementation(Method declared) {
        return implementations.computeIfAbsent(declared, this::findImplementation);
    }

    /** The platform lets a static method stand for one of an interface. */
    private @Nullable Method implementedStatically(Method declared) {
        return methods(declared.name()).stream()
                .filter(method -> declared.isAbstract() && method.isStatic())
                .filter(method -> method.sameParameters(declared.parameters()))
                .findFirst()
                .orElse(null);
    }

    private Method findImplementation(Method declared) {
        for (UserClass each = this; each != null; each = each.superclass()) {
            for (Method method : each.methods(declared.name())) {
                if (!method.isStatic() && !method.isAbstract() && method.sameParameters(declared.parameters())) {
                    return method;
                }
            }
        }
        Method plain = implementedStatically(declared);
        if (plain != null) {
            return plain;
        }
        boolean byName = declared.isAbstract() && !(declared.owner() instanceof UserClass);
        Method loose =
                byName ? instanceMethod(declared.name(), declared.parameters().size()) : null;
        return loose == null ? declared : loose;
    }
}

package io.stagesign.emulator.apex.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks members up through a type and its supertypes, and picks the overload that fits the arguments. */
public final class Members {

    private final Types types;

    public Members(Types types) {
        this.types = types;
    }

    /** A method together with the type, with its arguments, that it was found in. */
    public record Candidate(Method method, ApexType receiver) {

        /** Returns the parameter types with type arguments filled in. */
        public List<ApexType> parameters() {
            return method.parameters().stream()
                    .map(each -> each.within(receiver))
                    .toList();
        }

        private boolean isHiddenBy(Candidate nearer) {
            return method.isStatic() == nearer.method.isStatic() && parameters().equals(nearer.parameters());
        }

        public ApexType returnType() {
            return method.returnType().within(receiver);
        }
    }

    /** A field together with the type it was found in. */
    public record FoundField(Field field, ApexType receiver) {

        public ApexType type() {
            return field.type().within(receiver);
        }
    }

    /** Returns every method of that name, nearest first; overridden ones are left out. */
    public List<Candidate> methods(ApexType type, String name) {
        List<Candidate> found = new ArrayList<>();
        collect(type, name, found);
        ApexType object = types.get("Object");
        if (found.isEmpty() && type.declaration() != object.declaration()) {
            collect(object, name, found);
        }
        return found;
    }

    private static void collect(ApexType type, String name, List<Candidate> found) {
        for (Method method : type.declaration().methods(name)) {
            Candidate candidate = new Candidate(method, type);
            if (found.stream().noneMatch(candidate::isHiddenBy)) {
                found.add(candidate);
            }
        }
        type.supertypes().forEach(each -> collect(each, name, found));
    }

    /** Returns the field of that name, own or inherited, or null. */
    public @Nullable FoundField field(ApexType type, String name) {
        Field own = type.declaration().field(name);
        if (own != null) {
            return new FoundField(own, type);
        }
        for (ApexType supertype : type.supertypes()) {
            FoundField inherited = field(supertype, name);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** Returns the constructors of a type. */
    public static List<Candidate> constructors(ApexType type) {
        return type.declaration().constructors().stream()
                .map(each -> new Candidate(each, type))
                .toList();
    }

    /**
     * Picks the overload for the given argument types: the one that needs the least conversion, and of equal ones the
     * most specific.
     *
     * @return the only best fit, or null if none fits or several fit equally well
     */
    public static @Nullable Candidate choose(List<Candidate> candidates, List<ApexType> arguments) {
        int least = Integer.MAX_VALUE;
        List<Candidate> best = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int cost = cost(candidate.parameters(), arguments);
            if (cost >= 0 && cost <= least) {
                if (cost < least) {
                    best.clear();
                }
                least = cost;
                best.add(candidate);
            }
        }
        return best.size() == 1 ? best.get(0) : mostSpecific(best);
    }

    private static @Nullable Candidate mostSpecific(List<Candidate> candidates) {
        List<Candidate> winners = candidates.stream()
                .filter(one -> candidates.stream()
                        .allMatch(other -> one.equals(other) || cost(other.parameters(), one.parameters()) >= 0))
                .toList();
        return winners.size() == 1 ? winners.get(0) : null;
    }

    /** Returns the summed cost of passing arguments to parameters, or -1 if they do not fit. */
    private static int cost(List<ApexType> parameters, List<ApexType> arguments) {
        if (parameters.size() != arguments.size()) {
            return -1;
        }
        int sum = 0;
        for (int i = 0; i < parameters.size(); i++) {
            int cost = Conversions.cost(arguments.get(i), parameters.get(i));
            if (cost < 0) {
                return -1;
            }
            sum += cost;
        }
        return sum;
    }
}

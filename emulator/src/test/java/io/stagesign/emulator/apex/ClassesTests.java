package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.source.Refusal;
import org.junit.jupiter.api.Test;

/** Classes: "Apex Class Definition", "Extending a Class", "Interfaces", "Apex Properties", "Static and Instance …". */
class ClassesTests {

    private static final String SHAPES = """
            public abstract class Shape {
                public static Integer made = 0;
                protected String name = 'shape';
                public Shape() { made++; name += '!'; }
                public Shape(String name) { this(); this.name = name; }
                public abstract Decimal area();
                public virtual String describe() { return name + ' ' + area(); }
                public class Square extends Shape {
                    private final Decimal side;
                    public Square(Decimal side) { super('square'); this.side = side; }
                    public override Decimal area() { return side * side; }
                }
                public class Dot extends Shape {
                    public override Decimal area() { return 0; }
                    public override String describe() { return 'dot, ' + super.describe(); }
                }
            }""";

    @Test
    void overridesRunWhateverTheStaticType() {
        assertThat(ApexPrograms.run("Shape s = new Shape.Square(3); return s.describe();", SHAPES))
                .isEqualTo("square 9");
    }

    @Test
    void superRunsTheMethodOfTheSuperclass() {
        assertThat(ApexPrograms.run("Shape s = new Shape.Dot(); return s.describe();", SHAPES))
                .isEqualTo("dot, shape! 0");
    }

    @Test
    void staticFieldsAreSharedWithinATransaction() {
        assertThat(ApexPrograms.run("new Shape.Dot(); new Shape.Square(1); return Shape.made;", SHAPES))
                .isEqualTo("2");
    }

    @Test
    void aClassIsInitialisedWhenItIsFirstUsed() {
        String log = "public class Log { public static List<String> lines = new List<String>(); }";
        String lazy = "public class Lazy { static { Log.lines.add('init'); } public static void use() {} }";

        assertThat(ApexPrograms.run("Log.lines.add('before'); Lazy.use(); Lazy.use(); return Log.lines;", log, lazy))
                .isEqualTo("(before, init)");
    }

    @Test
    void fieldsAreInitialisedInTheOrderTheyAreWritten() {
        String order = """
                public class Order {
                    public Integer a = 1;
                    { a = a + 10; }
                    public Integer b = a * 2;
                }""";

        assertThat(ApexPrograms.value("new Order().b", order)).isEqualTo("22");
    }

    @Test
    void theOverloadIsChosenByStaticTypes() {
        String overloads = """
                public class Overloads {
                    public static String of(Object o) { return 'Object'; }
                    public static String of(String s) { return 'String'; }
                    public static String of(Long l) { return 'Long'; }
                    public static String of(Decimal d) { return 'Decimal'; }
                    public static String of(List<String> l) { return 'List<String>'; }
                    public static String of(List<Integer> l) { return 'List<Integer>'; }
                }""";

        assertThat(ApexPrograms.run("Object o = 'text'; return Overloads.of(o) + Overloads.of('text');", overloads))
                .isEqualTo("ObjectString");
        assertThat(ApexPrograms.value("Overloads.of(1) + Overloads.of(1.5)", overloads))
                .isEqualTo("LongDecimal");
        assertThat(ApexPrograms.value(
                        "Overloads.of(new List<Integer>()) + Overloads.of(new List<String>())", overloads))
                .isEqualTo("List<Integer>List<String>");
    }

    @Test
    void anAmbiguousNullIsRefused() {
        String overloads = """
                public class Overloads {
                    public static String of(String s) { return 's'; }
                    public static String of(Integer i) { return 'i'; }
                }""";

        assertThatThrownBy(() -> ApexPrograms.value("Overloads.of(null)", overloads))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Sample.cls:1:")
                .hasMessageContaining("no one method fits Overloads.of[null]");
    }

    @Test
    void propertiesRunTheirAccessors() {
        String properties = """
                public class Person {
                    public String name { get; set { name = value.toUpperCase(); } }
                    public Integer asked = 0;
                    public Integer age { get { asked++; return 42; } }
                    public static Integer population { get; private set; }
                    static { population = 8; }
                }""";

        assertThat(ApexPrograms.run(
                        "Person p = new Person(); p.name = 'ada'; return p.name + p.age + p.asked + Person.population;",
                        properties))
                .isEqualTo("ADA4218");
    }

    @Test
    void aPropertyWithoutSetterCannotBeAssigned() {
        String fixed = "public class Fixed { public Integer n { get { return 1; } } }";

        assertThatThrownBy(() -> ApexPrograms.run("Fixed f = new Fixed(); f.n = 2; return f.n;", fixed))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not writeable: f.n");
    }

    @Test
    void onlyVirtualMethodsAreOverridden() {
        String base =
                "public virtual class Base { String secret() { return 'base'; } public String tell() { return secret(); } }";
        String sub = "public class Sub extends Base { String secret() { return 'sub'; } }";

        assertThat(ApexPrograms.value("new Sub().tell()", base, sub)).isEqualTo("base");
    }

    @Test
    void futureMethodsAreRefused() {
        assertThatThrownBy(() -> ApexPrograms.value("1", "public class F { @future static void later() { } }"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unsupported: @future");
    }

    @Test
    void interfacesAreCalledOnWhateverImplementsThem() {
        String greeter = "public interface Greeter { String greet(String name); }";
        String polite =
                "public class Polite implements Greeter { public String greet(String n) { return 'Dear ' + n; } }";

        assertThat(ApexPrograms.run("Greeter g = new Polite(); return g.greet('Ada');", greeter, polite))
                .isEqualTo("Dear Ada");
    }

    @Test
    void aClassMustImplementWhatItPromises() {
        String greeter = "public interface Greeter { String greet(String name); }";

        assertThatThrownBy(() -> ApexPrograms.value("1", greeter, "public class Rude implements Greeter { }"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Rude does not implement Greeter.greet(String)");
    }

    @Test
    void innerClassesSeeTheStaticsAroundThem() {
        String outer = """
                public class Outer {
                    private static Integer secret = 7;
                    private static Integer twice(Integer n) { return n * 2; }
                    public class Inner { public Integer reveal() { return twice(secret); } }
                }""";

        assertThat(ApexPrograms.value("new Outer.Inner().reveal()", outer)).isEqualTo("14");
    }

    @Test
    void anObjectWithoutToStringShowsItsFields() {
        String point = "public class Point { public Integer x = 1; String label; }";

        assertThat(ApexPrograms.value("String.valueOf(new Point())", point)).isEqualTo("Point:[x=1, label=null]");
    }

    @Test
    void enumsHaveOrderAndNames() {
        String season = "public enum Season { WINTER, SPRING }";

        assertThat(ApexPrograms.run(
                        "Season s = Season.valueOf('SPRING'); return s.name() + s.ordinal() + Season.values();",
                        season))
                .isEqualTo("SPRING1(WINTER, SPRING)");
        assertThat(ApexPrograms.value("Season.WINTER == Season.winter", season)).isEqualTo("true");
    }
}

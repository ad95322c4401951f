package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Inheritance, interfaces and casts: "Extending a Class", "Interfaces", "Classes and Casting", "Apex Constructors". */
class InheritanceTests {

    private static final String ANIMALS = """
            public abstract class Animal implements Animal.Named {
                public interface Named { String name(); }
                public interface Loud extends Named { String noise(); }
                public static Integer born = 0;
                public static String kingdom() { return 'animalia'; }
                public String label { get { return '<' + name() + '>'; } }
                public virtual class Dog extends Animal implements Loud {
                    public Integer legs = 4;
                    public Dog() { this(4); }
                    public Dog(Integer legs) { born++; this.legs = legs; }
                    public virtual String name() { return 'dog'; }
                    public String noise() { return 'woof'; }
                }
                public class Puppy extends Dog {
                    public Puppy() { super(3); }
                    public override String name() { return 'puppy of ' + super.name(); }
                }
                public class Cat extends Animal { public String name() { return 'cat'; } }
            }""";

    @Test
    void anAbstractClassMayLeaveAnInterfaceToItsSubclasses() {
        assertThat(ApexPrograms.run(
                        "Animal a = new Animal.Cat(); Animal.Named n = a; return n.name() + a.name() + a.label;",
                        ANIMALS))
                .isEqualTo("catcat<cat>");
    }

    @Test
    void interfacesExtendInterfaces() {
        assertThat(ApexPrograms.run("Animal.Loud l = new Animal.Dog(); return l.name() + l.noise();", ANIMALS))
                .isEqualTo("dogwoof");
    }

    @Test
    void constructorsChainAndFieldsAreInitialisedOnce() {
        assertThat(ApexPrograms.run(
                        "Animal.Dog d = new Animal.Dog(); Animal.Puppy p = new Animal.Puppy();"
                                + " return d.legs + ':' + p.legs + ':' + Animal.born;",
                        ANIMALS))
                .isEqualTo("4:3:2");
    }

    @Test
    void overridesCallWhatTheyOverride() {
        assertThat(ApexPrograms.run("Animal.Dog d = new Animal.Puppy(); return d.name() + d.label;", ANIMALS))
                .isEqualTo("puppy of dog<puppy of dog>");
    }

    @Test
    void staticsAreReachedThroughSubclasses() {
        assertThat(ApexPrograms.value("Animal.Dog.kingdom()", ANIMALS)).isEqualTo("animalia");
    }

    @Test
    void instanceofKnowsTheWholeHierarchy() {
        assertThat(ApexPrograms.run(
                        "Object p = new Animal.Puppy(); return (p instanceof Animal) + ':' + (p instanceof Animal.Loud)"
                                + " + ':' + (p instanceof Animal.Cat);",
                        ANIMALS))
                .isEqualTo("true:true:false");
    }

    @Test
    void aWrongDownCastFailsWhenItRuns() {
        assertThatThrownBy(() -> ApexPrograms.run(
                        "Animal a = new Animal.Cat(); Animal.Dog d = (Animal.Dog) a; return d;", ANIMALS))
                .hasMessageContaining(
                        "System.TypeException: Invalid conversion from runtime type Animal.Cat to Animal.Dog");
    }

    @Test
    void anAbstractClassCannotBeConstructed() {
        assertThatThrownBy(() -> ApexPrograms.value("new Animal()", ANIMALS))
                .hasMessageContaining("type cannot be constructed: Animal");
    }

    @Test
    void anInnerClassHidesAClassOfTheSameName() {
        String outer = "public class Outer { public class Helper { public String who() { return 'inner'; } }"
                + " public static String ask() { return new Helper().who(); } }";
        String helper = "public class Helper { public String who() { return 'top'; } }";

        assertThat(ApexPrograms.value("Outer.ask() + new Helper().who()", outer, helper))
                .isEqualTo("innertop");
    }

    @Test
    void genericInterfacesOfThePlatformAreImplementedForAType() {
        String byLength = """
                public class ByLength implements Comparator<String> {
                    public Integer compare(String a, String b) { return a.length() - b.length(); }
                }""";

        assertThat(ApexPrograms.run("Comparator<String> c = new ByLength(); return c.compare('ab', 'a');", byLength))
                .isEqualTo("1");
    }

    @Test
    void typesAreValues() {
        assertThat(ApexPrograms.run(
                        "Type t = Animal.Cat.class; return t.getName() + ((Animal) t.newInstance()).name()"
                                + " + (t == Animal.Cat.class) + List<Map<Id, Animal>>.class.getName();",
                        ANIMALS))
                .isEqualTo("Animal.CatcattrueList<Map<Id,Animal>>");
    }
}

package io.stagesign.emulator.apex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.run.DeepStack;
import io.stagesign.emulator.apex.run.LimitReached;
import org.junit.jupiter.api.Test;

/** Exceptions: "Exception Class and Built-In Exceptions", "Create Custom Exceptions", "Execution Governors and Limits". */
class ExceptionsTests {

    private static final String CUSTOM = "public class CustomException extends Exception { public Integer code; }";

    @Test
    void theFirstFittingClauseCatches() {
        assertThat(ApexPrograms.run("""
                        try { Integer x = 1 / 0; return x; }
                        catch (NullPointerException e) { return 'wrong'; }
                        catch (MathException e) { return e.getTypeName() + ' ' + e.getMessage(); }
                        catch (Exception e) { return 'late'; }""")).isEqualTo("System.MathException Divide by 0");
    }

    @Test
    void customExceptionsHaveTheFourConstructors() {
        assertThat(ApexPrograms.run("""
                        CustomException cause = new CustomException('deep');
                        CustomException e = new CustomException('outer', cause);
                        e.code = 5;
                        try { throw e; }
                        catch (CustomException caught) {
                            return caught.getMessage() + caught.getCause().getMessage() + caught.code
                                + new CustomException().getMessage();
                        }""", CUSTOM)).isEqualTo("outerdeep5Script-thrown exception");
    }

    @Test
    void finallyRunsLastWhateverHappens() {
        String log = """
                public class Log {
                    public static String lines = '';
                    public static Integer leave() { try { return 1; } finally { lines += 'f'; } }
                }""";

        assertThat(ApexPrograms.run("Integer i = Log.leave(); return i + Log.lines;", log))
                .isEqualTo("1f");
        assertThat(ApexPrograms.run(
                        "try { try { throw new CustomException('x'); } finally { Log.lines += 'a'; } }"
                                + " catch (CustomException e) { Log.lines += 'b'; } return Log.lines;",
                        log,
                        CUSTOM))
                .isEqualTo("ab");
    }

    @Test
    void theStackTraceNamesClassMethodAndLine() {
        String deep = """
                public class Deep {
                    public class Inner {
                        public void fail() {
                            String s;
                            s.length();
                        }
                    }
                    public static void go() {
                        new Inner().fail();
                    }
                }""";

        assertThat(ApexPrograms.run(
                        "try { Deep.go(); return ''; } catch (Exception e) { return e.getStackTraceString() + e.getLineNumber(); }",
                        deep))
                .isEqualTo("""
                        Class.Deep.Inner.fail: line 5, column 1
                        Class.Deep.go: line 9, column 1
                        Class.Sample.run: line 1, column 1""" + "5");
    }

    @Test
    void anExceptionKeepsTheTraceOfItsCreation() {
        String thrower = """
                public class Thrower {
                    public class Broken extends Exception {
                        public Integer code;
                        public Broken(Integer code) { this('code ' + code); this.code = code; }
                    }
                    public static Exception make() {
                        return new Broken(7);
                    }
                }""";

        assertThat(ApexPrograms.run(
                        "try { throw Thrower.make(); } catch (Thrower.Broken e) {"
                                + " return e.getTypeName() + e.getMessage() + e.code + e.getStackTraceString(); }",
                        thrower))
                .isEqualTo("Thrower.Brokencode 77Class.Thrower.make: line 7, column 1\n"
                        + "Class.Sample.run: line 1, column 1");
    }

    @Test
    void aThrownNullIsANullPointerException() {
        assertThatThrownBy(() -> ApexPrograms.run("CustomException e; throw e;", CUSTOM))
                .hasMessageContaining("System.NullPointerException");
    }

    @Test
    void anExceptionIsText() {
        assertThat(ApexPrograms.value("'' + new CustomException('x')", CUSTOM)).isEqualTo("CustomException: x");
        assertThat(ApexPrograms.run("try { Integer i = 1 / 0; return i; } catch (Exception e) { return '' + e; }"))
                .isEqualTo("System.MathException: Divide by 0");
    }

    @Test
    void endlessRecursionIsALimitThatNobodyCatches() {
        String endless = """
                public class Endless {
                    public static Integer go() { try { return go() + 1; } catch (Exception e) { return 0; } }
                }""";

        assertThatThrownBy(() -> DeepStack.call(() -> ApexPrograms.value("Endless.go()", endless)))
                .isInstanceOf(LimitReached.class)
                .hasMessageStartingWith("System.LimitException: Maximum stack depth reached: 1001");
    }

    @Test
    void assertionsSayWhatWasExpected() {
        assertThatThrownBy(() -> ApexPrograms.run("System.assertEquals(1, 2, 'count'); return 1;"))
                .hasMessageContaining("System.AssertException: Assertion Failed: count: Expected: 1, Actual: 2");
        assertThatThrownBy(() -> ApexPrograms.run("Assert.isTrue(false); return 1;"))
                .hasMessageContaining("System.AssertException: Assertion Failed");
        assertThatThrownBy(() -> ApexPrograms.run("Assert.isNull(7, 'seven'); return 1;"))
                .hasMessageContaining("Assertion Failed: seven: Expected: null, Actual: 7");
        assertThatThrownBy(() -> ApexPrograms.run("Assert.isNull(7); return 1;"))
                .hasMessageContaining("Assertion Failed: Expected: null, Actual: 7");
    }

    /** "Assert Class": a failure cannot be caught although it is logged as an exception. */
    @Test
    void nothingCatchesAFailedAssertion() {
        assertThatThrownBy(() ->
                        ApexPrograms.run("try { Assert.fail('no'); } catch (Exception e) { return 1; } return 2;"))
                .hasMessageContaining("System.AssertException: Assertion Failed: no");
        assertThatThrownBy(() -> ApexPrograms.run("try { Assert.fail('no'); } finally { return 1; }"))
                .hasMessageContaining("System.AssertException: Assertion Failed: no");
    }
}

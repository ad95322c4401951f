package io.stagesign.emulator.apex.lib.text;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.Call;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pattern and Matcher. */
final class RegexTypes implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Pattern", Pattern.class)
                .asAbstract()
                .staticMethod("Pattern compile(String regex)", call -> Regex.compile(call.text(0)))
                .staticMethod(
                        "Boolean matches(String regex, String text)",
                        call -> Regex.compile(call.text(0))
                                .matcher(call.text(1))
                                .matches())
                .staticMethod("String quote(String text)", call -> Pattern.quote(call.text(0)))
                .method("Matcher matcher(String text)", call -> pattern(call).matcher(call.text(0)))
                .method("String pattern()", call -> pattern(call).pattern())
                .method("List<String> split(String text)", call -> split(call, 0))
                .method("List<String> split(String text, Integer limit)", call -> split(call, call.integer(1)));
        PlatformType matcher = platform.type("Matcher", Matcher.class).asAbstract();
        searches(matcher);
        groups(matcher);
        replacements(matcher);
        regions(matcher);
    }

    private static Pattern pattern(Call call) {
        return call.self(Pattern.class);
    }

    private static Matcher self(Call call) {
        return call.self(Matcher.class);
    }

    private static ApexList split(Call call, int limit) {
        return new ApexList(
                call.execution().types().get("String"),
                Arrays.asList(pattern(call).split(call.text(0), limit)));
    }

    private static void searches(PlatformType matcher) {
        matcher.method("Boolean matches()", call -> self(call).matches())
                .method("Boolean lookingAt()", call -> self(call).lookingAt())
                .method("Boolean find()", call -> self(call).find())
                .method(
                        "Boolean find(Integer from)",
                        call -> Regex.guarded(() -> self(call).find(call.integer(0))))
                .method("Boolean hitEnd()", call -> self(call).hitEnd())
                .method("Boolean requireEnd()", call -> self(call).requireEnd())
                .method("Matcher reset()", call -> self(call).reset())
                .method("Matcher reset(String text)", call -> self(call).reset(call.text(0)))
                .method("Pattern pattern()", call -> self(call).pattern())
                .method(
                        "Matcher usePattern(Pattern other)",
                        call -> self(call).usePattern(call.argument(0, Pattern.class)));
    }

    private static void groups(PlatformType matcher) {
        matcher.method("Integer groupCount()", call -> self(call).groupCount())
                .method("String group()", call -> group(call, 0))
                .method("String group(Integer index)", call -> group(call, call.integer(0)))
                .method(
                        "Integer start()",
                        call -> Regex.guarded(() -> self(call).start()))
                .method(
                        "Integer start(Integer index)",
                        call -> Regex.guarded(() -> self(call).start(call.integer(0))))
                .method("Integer end()", call -> Regex.guarded(() -> self(call).end()))
                .method(
                        "Integer end(Integer index)",
                        call -> Regex.guarded(() -> self(call).end(call.integer(0))));
    }

    private static @Nullable String group(Call call, int index) {
        int start = Regex.guarded(() -> self(call).start(index));
        return start < 0 ? null : self(call).group(index);
    }

    private static void replacements(PlatformType matcher) {
        matcher.method(
                        "String replaceAll(String by)",
                        call -> Regex.guarded(() -> self(call).replaceAll(call.text(0))))
                .method(
                        "String replaceFirst(String by)",
                        call -> Regex.guarded(() -> self(call).replaceFirst(call.text(0))))
                .staticMethod("String quoteReplacement(String text)", call -> Matcher.quoteReplacement(call.text(0)));
    }

    private static void regions(PlatformType matcher) {
        matcher.method(
                        "Matcher region(Integer start, Integer end)",
                        call -> Regex.guarded(() -> self(call).region(call.integer(0), call.integer(1))))
                .method("Integer regionStart()", call -> self(call).regionStart())
                .method("Integer regionEnd()", call -> self(call).regionEnd())
                .method("Boolean hasAnchoringBounds()", call -> self(call).hasAnchoringBounds())
                .method("Boolean hasTransparentBounds()", call -> self(call).hasTransparentBounds())
                .method(
                        "Matcher useAnchoringBounds(Boolean anchoring)",
                        call -> self(call).useAnchoringBounds(call.argument(0, Boolean.class)))
                .method(
                        "Matcher useTransparentBounds(Boolean transparent)",
                        call -> self(call).useTransparentBounds(call.argument(0, Boolean.class)));
    }
}

package io.stagesign.emulator.apex.compile;

import io.github.apexdevtools.apexparser.ApexParser.AnnotationContext;
import io.github.apexdevtools.apexparser.ApexParser.ModifierContext;
import io.stagesign.emulator.apex.source.Position;
import io.stagesign.emulator.apex.source.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads modifiers and annotations into words: {@code private}, {@code with sharing}, {@code @istest}. */
final class Modifiers {

    private static final Set<String> ANNOTATIONS = Set.of(
            "@auraenabled",
            "@deprecated",
            "@future",
            "@httpdelete",
            "@httpget",
            "@httppatch",
            "@httppost",
            "@httpput",
            "@invocablemethod",
            "@invocablevariable",
            "@istest",
            "@jsonaccess",
            "@namespaceaccessible",
            "@readonly",
            "@remoteaction",
            "@restresource",
            "@suppresswarnings",
            "@testsetup",
            "@testvisible");

    private Modifiers() {}

    static Set<String> words(String file, List<ModifierContext> modifiers) {
        return modifiers.stream()
                .flatMap(each -> Stream.concat(Stream.of(word(file, each)), values(each)))
                .collect(Collectors.toSet());
    }

    /** Returns what an annotation sets, for example {@code @auraenabled(cacheable=true)}. */
    private static Stream<String> values(ModifierContext modifier) {
        AnnotationContext annotation = modifier.annotation();
        if (annotation == null || annotation.elementValuePairs() == null) {
            return Stream.empty();
        }
        String name = "@" + annotation.qualifiedName().getText();
        return annotation.elementValuePairs().elementValuePair().stream()
                .map(each -> name + "(" + each.getText() + ")")
                .map(each -> each.toLowerCase(Locale.ROOT));
    }

    private static String word(String file, ModifierContext modifier) {
        if (modifier.annotation() == null) {
            String text = modifier.getText().toLowerCase(Locale.ROOT);
            return text.equals("testmethod") ? "@istest" : text.replaceFirst("sharing$", " sharing");
        }
        String name = "@" + modifier.annotation().qualifiedName().getText().toLowerCase(Locale.ROOT);
        if (!ANNOTATIONS.contains(name)) {
            throw new Refusal(Position.of(file, modifier), "unknown annotation " + name);
        }
        return name;
    }
}

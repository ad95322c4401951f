package io.stagesign.emulator.apex.source;

import io.github.apexdevtools.apexparser.ApexParser;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * One Apex file and its parse tree. Loading changes nothing in the tree, so that programs which differ in other files can
 * share it.
 *
 * @param file the text
 * @param tree a {@code TriggerUnitContext} if the file holds a trigger, otherwise a {@code CompilationUnitContext}
 */
public record ParsedFile(SourceFile file, ParserRuleContext tree) {

    /**
     * Parses a file.
     *
     * @throws Refusal at the first syntax error
     */
    public static ParsedFile of(SourceFile file) {
        return new ParsedFile(
                file,
                file.isTrigger()
                        ? ApexParsing.parse(file, ApexParser::triggerUnit)
                        : ApexParsing.parse(file, ApexParser::compilationUnit));
    }
}

package io.stagesign.emulator.apex.source;

import io.github.apexdevtools.apexparser.ApexLexer;
import io.github.apexdevtools.apexparser.ApexParser;
import io.github.apexdevtools.apexparser.ApexParserFactory;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Turns Apex text into a parse tree and refuses at the first syntax error instead of recovering from it. */
public final class ApexParsing {

    private ApexParsing() {}

    /**
     * Parses a text.
     *
     * @param source the text and the name that a refusal shows
     * @param rule the grammar rule to start with, for example {@code ApexParser::compilationUnit}
     * @return the parse tree
     * @throws Refusal at the first syntax error
     */
    public static <T> T parse(SourceFile source, Function<ApexParser, T> rule) {
        try {
            return parse(source, rule, PredictionMode.SLL);
        } catch (Refusal perhapsTooSimple) {
            // SLL is several times faster, but finds errors in the rare text that needs full look-ahead
            return parse(source, rule, PredictionMode.LL);
        }
    }

    private static <T> T parse(SourceFile source, Function<ApexParser, T> rule, PredictionMode mode) {
        Errors errors = new Errors(source.name());
        ApexLexer lexer = ApexParserFactory.createLexer(CharStreams.fromString(source.text()));
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        ApexParser parser = new ApexParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        parser.getInterpreter().setPredictionMode(mode);
        return rule.apply(parser);
    }

    private static final class Errors extends BaseErrorListener {

        private final String file;

        Errors(String file) {
            this.file = file;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException cause) {
            throw new Refusal(new Position(file, line, column + 1), "syntax error: " + message);
        }
    }
}

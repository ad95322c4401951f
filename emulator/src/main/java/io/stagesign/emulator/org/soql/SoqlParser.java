package io.stagesign.emulator.org.soql;

import io.github.apexdevtools.apexparser.ApexLexer;
import io.github.apexdevtools.apexparser.ApexParser;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.stagesign.emulator.org.schema.ApiException;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Parses the text of a query; what is no query is refused with MALFORMED_QUERY. */
public final class SoqlParser {
    private SoqlParser() {}

    public static QueryContext parse(String soql) {
        ApexLexer lexer = new ApexLexer(CharStreams.fromString(soql));
        ApexParser parser = new ApexParser(new CommonTokenStream(lexer));
        lexer.removeErrorListeners();
        parser.removeErrorListeners();
        lexer.addErrorListener(new Refusing());
        parser.addErrorListener(new Refusing());
        QueryContext query = parser.query();
        Token next = parser.getCurrentToken();
        if (next.getType() != Token.EOF) {
            throw unexpected(next.getText());
        }
        return query;
    }

    private static ApiException unexpected(String token) {
        return new ApiException("MALFORMED_QUERY", "unexpected token: " + token);
    }

    private static final class Refusing extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException problem) {
            if (symbol instanceof Token token) {
                throw unexpected(token.getType() == Token.EOF ? "<EOF>" : token.getText());
            }
            throw new ApiException("MALFORMED_QUERY", message);
        }
    }
}

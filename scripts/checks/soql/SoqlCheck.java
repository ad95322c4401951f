package io.stagesign.soql;

import io.github.apexdevtools.apexparser.ApexLexer;
import io.github.apexdevtools.apexparser.ApexParser;
import io.github.apexdevtools.apexparser.ApexParser.QueryContext;
import io.github.apexdevtools.apexparser.ApexParserBaseVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Checks the names in every query of the Apex below a folder, which the type check leaves alone. Prints one line a
 * finding and ends with 1 if there is any. A query that is put together as text at run time cannot be checked.
 */
final class SoqlCheck {
    private final Schema schema;
    private final List<String> findings = new ArrayList<>();
    private int queries;

    private SoqlCheck(Schema schema) {
        this.schema = schema;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Schema schema = new Schema(new StandardObjects());
        new ProjectObjects(schema).read(root);
        SoqlCheck check = new SoqlCheck(schema);
        check.checkBelow(root);
        check.findings.forEach(System.out::println);
        System.out.println(check.queries + " queries checked");
        System.exit(check.findings.isEmpty() ? 0 : 1);
    }

    private void checkBelow(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted().toList()) {
                String name = path.toString();
                if (name.endsWith(".cls") || name.endsWith(".trigger")) {
                    checkFile(path, root.relativize(path));
                }
            }
        }
    }

    private void checkFile(Path file, Path shownAs) throws IOException {
        ApexParser parser = new ApexParser(new CommonTokenStream(new ApexLexer(CharStreams.fromPath(file))));
        ParseTree unit = file.toString().endsWith(".cls") ? parser.compilationUnit() : parser.triggerUnit();
        new ApexParserBaseVisitor<Void>() {
            @Override
            public Void visitQuery(QueryContext query) {
                queries++;
                new QueryWalk(schema, (place, message) -> report(shownAs, place, message)).check(query);
                return visitChildren(query);
            }
        }.visit(unit);
    }

    private void report(Path file, ParserRuleContext place, String message) {
        int column = place.getStart().getCharPositionInLine() + 1;
        findings.add(file + ":" + place.getStart().getLine() + ":" + column + " " + message);
    }
}

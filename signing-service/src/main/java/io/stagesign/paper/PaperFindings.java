package io.stagesign.paper;

import java.util.List;

/**
 * What there is to say of a PDF that came back.
 *
 * @param pages 0 when it cannot be opened
 * @param problems for which it must not be called signed; each follows its name in a sentence
 * @param remarks what is no reason against it; in the same form
 */
public record PaperFindings(int pages, List<Seal> seals, List<String> problems, List<String> remarks) {
    public PaperFindings {
        seals = List.copyOf(seals);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }
}

package io.stagesign.request;

import io.stagesign.salesforce.SourceFile;
import java.util.List;

/**
 * Which files of an opportunity a rule sends, decided before a byte is downloaded.
 *
 * @param files to download and to assemble; files with a reason against them are not among them
 * @param leftOut files that the rule could have meant and that are not sent
 * @param reasons why these files cannot be sent as they are; empty when they can
 */
record Selection(List<SourceFile> files, List<LeftOut> leftOut, List<Finding> reasons) {
    Selection {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
        reasons = List.copyOf(reasons);
    }
}

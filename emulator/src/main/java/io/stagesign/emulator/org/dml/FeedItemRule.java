package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.store.Row;
import java.util.List;

/** A post says something, and who posted it. */
final class FeedItemRule implements ObjectRule {
    @Override
    public void beforeSave(Change change, Access access) {
        Row post = change.requireNew();
        if (change.operation() == Operation.INSERT) {
            post.set("InsertedById", access.userId()).set("LikeCount", 0).set("CommentCount", 0);
        }
        if (post.get("Body") == null && !"ContentPost".equals(post.text("Type"))) {
            change.addError(
                    new RowError("REQUIRED_FIELD_MISSING", "Required fields are missing: [Body]", List.of("Body")));
        }
    }
}

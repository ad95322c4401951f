package io.stagesign.emulator.apex.platform.event;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.data.SaveResults;
import io.stagesign.emulator.apex.platform.session.Executions;
import io.stagesign.emulator.apex.platform.session.Governor;
import io.stagesign.emulator.apex.platform.session.Resource;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.platform.session.TriggerContext;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexType;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.EnumDeclaration;
import io.stagesign.emulator.apex.run.Execution;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.TriggerDeclaration;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * EventBus: takes platform events and delivers them to the after insert triggers of their kind, after the commit (events
 * that are published at once are not told apart), in a transaction of the administrator, and to those who listen from
 * outside; in tests on demand, and to triggers alone.
 */
public final class EventBus implements Library {

    private static final class Published {
        private final List<Publication> waiting = new ArrayList<>();
    }

    /** Events that were published together, and who wants to know how that ended. */
    private record Publication(
            List<SObject> events, @Nullable Object callback) {}

    private final Org org;
    private final Executions executions;

    public EventBus(Org org, Executions executions) {
        this.org = org;
        this.executions = executions;
    }

    @Override
    public void register(Platform platform) {
        platform.type("EventBus")
                .asAbstract()
                .staticMethod("Database.SaveResult publish(SObject event)", this::one)
                .staticMethod("List<Database.SaveResult> publish(List<SObject> events)", this::several)
                .staticMethod("Database.SaveResult publish(SObject event, Object callback)", this::one)
                .staticMethod(
                        "List<Database.SaveResult> publish(List<SObject> events, Object callback)", this::several);
        new PublishCallbacks().register(platform);
    }

    private Object one(Call call) {
        SObject event = call.argument(0, SObject.class);
        publish(call, List.of(event));
        return SaveResults.saved();
    }

    private Object several(Call call) {
        ApexList results = new ApexList(call.execution().types().get("Database.SaveResult"));
        List<SObject> events = new ArrayList<>();
        for (Object each : call.argument(0, ApexList.class)) {
            events.add((SObject) Objects.requireNonNull(each));
            results.add(SaveResults.saved());
        }
        publish(call, events);
        return results;
    }

    private void publish(Call call, List<SObject> events) {
        Object callback = call.arguments().length > 1 ? call.argument(1, Object.class) : null;
        if (callback != null) {
            PublishCallbacks.check(callback);
        }
        for (SObject event : events) {
            if (!event.declaration().name().endsWith("__e")) {
                throw new ApexFault(
                        "InvalidParameterValueException",
                        "not a platform event: " + event.declaration().name());
            }
        }
        Execution execution = call.execution();
        Session session = Session.of(execution);
        session.governor().use(execution, Resource.DML_STATEMENTS, 1);
        session.changed();
        Publication publication =
                new Publication(events.stream().map(SObject::copy).toList(), callback);
        if (session.isTest()) {
            execution.attachment(Published.class, Published::new).waiting.add(publication);
        } else {
            org.transactions().afterCommit(() -> deliver(publication));
        }
    }

    /** Triggers first, then everybody outside: a page that asks again finds what the triggers did. */
    private void deliver(Publication publication) {
        List<SObject> events = publication.events();
        String user = org.userId(DemoUser.ADMIN);
        executions.alone(user, true, next -> fire(next, events));
        events.forEach(event -> org.events().publish(event.declaration().name(), event.values()));
        if (publication.callback() != null) {
            executions.alone(user, true, next -> told(next, publication, true));
        }
    }

    private static Publication told(Execution execution, Publication publication, boolean published) {
        if (publication.callback() != null) {
            PublishCallbacks.tell(execution, publication.callback(), publication.events(), published);
        }
        return publication;
    }

    /** Delivers what a test has published so far. */
    public void deliverInTest(Execution execution) {
        inTest(execution, waiting -> {
            fire(
                    execution,
                    waiting.stream().flatMap(each -> each.events().stream()).toList());
            waiting.forEach(each -> told(execution, each, true));
        });
    }

    /** Loses what a test has published so far. */
    public void failInTest(Execution execution) {
        inTest(execution, waiting -> waiting.forEach(each -> told(execution, each, false)));
    }

    private static void inTest(Execution execution, Consumer<List<Publication>> end) {
        Published published = execution.attachment(Published.class, Published::new);
        List<Publication> waiting = List.copyOf(published.waiting);
        published.waiting.clear();
        if (!waiting.isEmpty()) {
            Runnable restore = Session.of(execution).fresh(new Governor(true));
            try {
                end.accept(waiting);
            } finally {
                restore.run();
            }
        }
    }

    private List<SObject> fire(Execution execution, List<SObject> events) {
        for (TriggerDeclaration trigger : executions.program().triggers()) {
            ApexList mine = new ApexList(execution.types().get("SObject"));
            events.stream()
                    .filter(event -> event.declaration().name().equals(trigger.objectName()))
                    .forEach(mine::add);
            if (!mine.isEmpty()) {
                Session.of(execution).inTrigger(context(execution, mine), () -> trigger.run(execution));
            }
        }
        return events;
    }

    private static TriggerContext context(Execution execution, ApexList events) {
        EnumDeclaration operations =
                (EnumDeclaration) execution.types().get("TriggerOperation").declaration();
        ApexType type = ((SObject) events.get(0)).type();
        return new TriggerContext(
                Objects.requireNonNull(operations.constant("AFTER_INSERT")),
                new ApexList(type, events),
                null,
                null,
                null);
    }
}

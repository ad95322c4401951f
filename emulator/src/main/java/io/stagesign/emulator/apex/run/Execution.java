package io.stagesign.emulator.apex.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One Apex transaction: the static state of classes, the call stack, and whatever the platform keeps per transaction. */
public final class Execution {

    private static final int MAX_DEPTH = 1000;

    private final Types types;
    private final NamedCalls named;
    private final StatementObserver observer;
    private final Map<UserClass, Object[]> statics = new HashMap<>();
    private final Map<Class<?>, Object> attachments = new HashMap<>();
    private final Deque<Frame> frames = new ArrayDeque<>();

    /**
     * Begins a transaction in which no class has been initialised yet.
     *
     * @param observer told of every statement
     */
    public Execution(Types types, StatementObserver observer) {
        this.types = types;
        this.named = new NamedCalls(this, new Members(types));
        this.observer = observer;
    }

    public Types types() {
        return types;
    }

    StatementObserver observer() {
        return observer;
    }

    /** Returns what the platform keeps for this transaction under that class, creating it at first use. */
    public <T> T attachment(Class<T> key, Supplier<T> first) {
        return key.cast(attachments.computeIfAbsent(key, missing -> first.get()));
    }

    /** Keeps something for this transaction, instead of what was kept under that class before. */
    public <T> void attach(Class<T> key, T value) {
        attachments.put(key, value);
    }

    /** Runs a method as it stands, without looking for an override; the arguments already have the parameter types. */
    public @Nullable Object invoke(Method method, ApexType type, @Nullable Object self, @Nullable Object... arguments) {
        return method.invoke(new Call(this, type, self, arguments));
    }

    /** Runs a method, or the override of it that the receiver's class has. */
    public @Nullable Object dispatch(Method method, ApexType type, Object self, @Nullable Object... arguments) {
        if (self instanceof ApexObject object && object.stub() != null && Stub.answers(method)) {
            return object.stub().answer(object, method, arguments);
        } else if (self instanceof ApexObject object && object.type().declaration() instanceof UserClass owner) {
            return invoke(owner.implementation(method), object.type(), self, arguments);
        } else if (method.isAbstract()) {
            return call(self, method.name(), arguments);
        }
        return invoke(method, type, self, arguments);
    }

    /**
     * Calls an instance method by name, choosing by the arguments' own types, or only by their number where that leaves
     * one: how the platform calls {@code execute}, {@code compareTo} and the like.
     *
     * @param target an Apex value, not null
     */
    public @Nullable Object call(Object target, String name, @Nullable Object... arguments) {
        return named.call(target, name, arguments);
    }

    /** Calls a static method of a class of the program by name. */
    public @Nullable Object callStatic(String className, String name, @Nullable Object... arguments) {
        return named.callStatic(className, name, arguments);
    }

    /** Creates an object as {@code new} does. */
    public Object create(ApexType type, @Nullable Object... arguments) {
        return named.create(type, arguments);
    }

    /** Returns the static fields of a class, which is initialised when they are first asked for. */
    Object[] statics(UserClass owner) {
        Object[] state = statics.get(owner);
        if (state == null) {
            state = new Object[owner.staticSlots()];
            statics.put(owner, state);
            UserClass parent = owner.superclass();
            if (parent != null) {
                statics(parent);
            }
            Body initialiser = owner.staticInitialiser();
            if (initialiser != null) {
                initialiser.invoke(new Call(this, ApexType.of(owner), null, new Object[0]));
            }
        }
        return state;
    }

    /** Initialises a class if that has not happened in this transaction. */
    public void initialise(UserClass owner) {
        statics(owner);
    }

    /** Creates an object without running a constructor. */
    public ApexObject allocate(ApexType type) {
        int slots = type.declaration() instanceof UserClass owner ? owner.instanceSlots() : 0;
        Frame top = frames.peek();
        ExceptionState state =
                types.isException(type) ? new ExceptionState(stackTrace(), top == null ? 0 : top.line()) : null;
        return new ApexObject(this, type, slots, state);
    }

    /** Runs the code of a frame on top of the stack; a fault in it becomes an Apex exception with its trace. */
    @Nullable Object inside(Frame frame, Step code) {
        if (frames.size() >= MAX_DEPTH) {
            throw tooDeep();
        }
        frames.push(frame);
        try {
            code.run(frame);
            return frame.result();
        } catch (ApexFault fault) {
            throw thrown(fault);
        } catch (StackOverflowError overflow) {
            throw tooDeep();
        } finally {
            frames.pop();
        }
    }

    private LimitReached tooDeep() {
        return limit("Maximum stack depth reached: " + (MAX_DEPTH + 1));
    }

    /** Turns a fault into a thrown Apex exception that carries the trace of this moment. */
    public ApexThrow thrown(ApexFault fault) {
        ApexObject exception = allocate(types.get(fault.type()));
        exception.exceptionState().setMessage(fault.message());
        return new ApexThrow(exception);
    }

    /** Returns what to throw when a governor limit is passed. */
    public LimitReached limit(String message) {
        return new LimitReached(message, stackTrace());
    }

    /** Returns the class or trigger whose code is in progress, null outside of any. */
    public @Nullable CodeUnit unit() {
        Frame top = frames.peek();
        return top == null ? null : top.unit();
    }

    /** Returns the Apex stack trace of this moment, innermost call first. */
    public String stackTrace() {
        return frames.stream().map(Frame::traceLine).collect(Collectors.joining("\n"));
    }
}

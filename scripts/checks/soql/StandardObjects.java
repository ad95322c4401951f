package io.stagesign.soql;

import io.github.apexdevtools.sobjecttypes.Account;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;

/** The platform's own objects, read from the classes of sobject-types: one class an object, one Java field a field. */
final class StandardObjects {
    private static final String PACKAGE = Account.class.getPackageName() + ".";

    private final Map<String, String> namesByKey = new HashMap<>();

    StandardObjects() throws Exception {
        Path jar = Path.of(Account.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        readNames(jar);
    }

    private void readNames(Path jar) throws IOException {
        try (JarFile entries = new JarFile(jar.toFile())) {
            entries.stream()
                    .map(entry -> entry.getName().replace('/', '.'))
                    .filter(name -> name.startsWith(PACKAGE) && name.endsWith(".class") && name.indexOf('$') < 0)
                    .map(name -> name.substring(PACKAGE.length(), name.length() - ".class".length()))
                    .forEach(name -> namesByKey.put(ObjectType.key(name), name));
        }
    }

    Optional<ObjectType> find(String name) {
        return Optional.ofNullable(namesByKey.get(ObjectType.key(name))).map(this::read);
    }

    private ObjectType read(String name) {
        ObjectType type = new ObjectType(name);
        type.addField("Id");
        for (Field field : classOf(name).getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                add(type, field);
            }
        }
        return type;
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(PACKAGE + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The jar names " + name + " but does not hold it", e);
        }
    }

    private static void add(ObjectType type, Field field) {
        if (field.getType().isArray()) {
            type.addDetail(field.getName(), field.getType().getComponentType().getSimpleName());
        } else if (field.getGenericType() instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            type.addDetail(field.getName(), ((Class<?>) element).getSimpleName());
        } else if (field.getType().getName().startsWith(PACKAGE)) {
            type.addParent(field.getName(), field.getType().getSimpleName());
        } else {
            type.addField(field.getName());
        }
    }
}

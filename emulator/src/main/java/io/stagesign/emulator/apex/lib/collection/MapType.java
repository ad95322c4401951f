package io.stagesign.emulator.apex.lib.collection;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.SObject;
import io.stagesign.emulator.apex.run.Text;
import org.jspecify.annotations.Nullable;

/** Map. */
final class MapType implements Library {

    @Override
    public void register(Platform platform) {
        PlatformType map = platform.type("Map<K,V>", ApexMap.class);
        map.constructor("()", MapType::create)
                .constructor("(Map<K,V> entries)", call -> filled(call, call.argument(0, ApexMap.class)))
                .constructor("(List<SObject> records)", call -> addById(create(call), call));
        questions(map);
        changes(map);
        DeepClone.PARAMETERS.forEach(
                parameters -> map.method("Map<K,V> deepClone(" + parameters + ")", MapType::deepCopy));
    }

    private static ApexMap self(Call call) {
        return call.self(ApexMap.class);
    }

    private static ApexMap create(Call call) {
        return new ApexMap(call.type().argument(0), call.type().argument(1));
    }

    private static ApexMap filled(Call call, ApexMap entries) {
        return new ApexMap(call.type().argument(0), call.type().argument(1), entries);
    }

    private static ApexMap addById(ApexMap map, Call call) {
        for (Object element : call.argument(0, ApexList.class)) {
            if (!(element instanceof SObject row) || row.values().get("Id") == null) {
                throw new ApexFault("ListException", "Row with null Id at index: " + map.size());
            }
            map.put(row.get("Id"), row);
        }
        return map;
    }

    private static void questions(PlatformType map) {
        map.method("V get(K key)", call -> self(call).get(call.argument(0)))
                .method("Boolean containsKey(K key)", call -> self(call).containsKey(call.argument(0)))
                .method("Set<K> keySet()", call -> ApexSet.keysOf(self(call)))
                .method(
                        "List<V> values()",
                        call -> new ApexList(self(call).valueType(), self(call).values()))
                .method("Integer size()", call -> self(call).size())
                .method("Boolean isEmpty()", call -> self(call).isEmpty())
                .method("Boolean equals(Object other)", call -> self(call).equals(call.argument(0)))
                .method("Integer hashCode()", call -> self(call).hashCode())
                .method("String toString()", call -> Text.of(self(call)))
                .method(
                        "Schema.SObjectType getSObjectType()",
                        call -> ListType.token(self(call).valueType()))
                .method(
                        "Map<K,V> clone()",
                        call -> new ApexMap(self(call).keyType(), self(call).valueType(), self(call)));
    }

    private static void changes(PlatformType map) {
        map.method("V put(K key, V value)", call -> self(call).put(call.argument(0), call.argument(1)))
                .method("V remove(K key)", call -> self(call).remove(call.argument(0)))
                .method("void putAll(Map<K,V> entries)", MapType::putAll)
                .method("void putAll(List<SObject> records)", call -> addById(self(call), call))
                .method("void clear()", MapType::clear);
    }

    private static @Nullable Object putAll(Call call) {
        self(call).putAll(call.argument(0, ApexMap.class));
        return null;
    }

    private static @Nullable Object clear(Call call) {
        self(call).clear();
        return null;
    }

    private static ApexMap deepCopy(Call call) {
        ApexMap copy = new ApexMap(self(call).keyType(), self(call).valueType(), self(call));
        copy.replaceAll((key, value) -> DeepClone.of(call).copy(value));
        return copy;
    }
}

package io.stagesign.emulator.apex.lib;

import io.stagesign.emulator.apex.run.ApexList;
import io.stagesign.emulator.apex.run.ApexMap;
import io.stagesign.emulator.apex.run.ApexSet;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.apex.run.SObject;
import org.jspecify.annotations.Nullable;

/** Map. */
final class MapType implements Library {

    @Override
    public void register(Platform platform) {
        platform.type("Map<K,V>", ApexMap.class)
                .constructor("()", MapType::create)
                .constructor("(Map<K,V> entries)", MapType::copy)
                .constructor("(List<SObject> records)", MapType::byId)
                .method("V put(K key, V value)", call -> self(call).put(call.argument(0), call.argument(1)))
                .method("V get(K key)", call -> self(call).get(call.argument(0)))
                .method("Boolean containsKey(K key)", call -> self(call).containsKey(call.argument(0)))
                .method(
                        "Set<K> keySet()",
                        call -> new ApexSet(self(call).keyType(), self(call).keySet()))
                .method(
                        "List<V> values()",
                        call -> new ApexList(self(call).valueType(), self(call).values()))
                .method("V remove(K key)", call -> self(call).remove(call.argument(0)))
                .method("void clear()", MapType::clear)
                .method("Integer size()", call -> self(call).size())
                .method("Boolean isEmpty()", call -> self(call).isEmpty());
    }

    private static @Nullable Object clear(Call call) {
        self(call).clear();
        return null;
    }

    private static ApexMap self(Call call) {
        return call.self(ApexMap.class);
    }

    private static ApexMap create(Call call) {
        return new ApexMap(call.type().argument(0), call.type().argument(1));
    }

    private static ApexMap copy(Call call) {
        ApexMap map = create(call);
        map.putAll(call.argument(0, ApexMap.class));
        return map;
    }

    private static ApexMap byId(Call call) {
        ApexMap map = create(call);
        for (Object element : call.argument(0, ApexList.class)) {
            SObject row = (SObject) element;
            map.put(row.get("Id"), row);
        }
        return map;
    }
}
